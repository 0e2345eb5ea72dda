import type { Issue } from '@23telecom/client';
import type { CampaignRecipient } from '../campaign/campaign-input.ts';
import type { Database } from '../database/database.ts';
import { stagingTable } from '../statements/staging-table.ts';
import { readReadOptions } from './read-options.ts';
import {
  isRecipient,
  type ReadOptions,
  readRecipient,
  type StagedRecipient,
} from './read-recipient.ts';

/** Any number of recipients. They are read once and not kept. */
export type RecipientSource =
  Iterable<string | CampaignRecipient> | AsyncIterable<string | CampaignRecipient>;

/** An item that was not added. */
export interface InvalidRecipient {
  /** Its place in the source, from 0. */
  readonly index: number;
  readonly issues: readonly Issue[];
}

/** The result of `add`. */
export interface AddResult {
  /** Items of the source. */
  readonly read: number;
  readonly added: number;
  readonly invalid: number;
  /** The first 100 invalid items. */
  readonly problems: readonly InvalidRecipient[];
}

const maxProblems = 100;
/** Rows are sent in pieces of about this many characters: fewer, larger writes. */
const pieceLength = 65_536;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Writes a row in the text format of COPY. */
function toRow({ digits, text, segments, zone }: StagedRecipient): string {
  const body =
    text === null ? '\\N' : text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? '');
  return `${digits}\t${body}\t${segments}\t${zone ?? '\\N'}\n`;
}

const countStatement = 'update telecom.campaign set invalid = invalid + $2 where number = $1';

/**
 * Copies recipients into the staging table, in constant memory. It is one transaction: if the source throws or the
 * process dies, neither recipients nor figures are added.
 */
export async function addRecipients(
  database: Database,
  campaign: number,
  source: RecipientSource,
  operation: string,
  onInvalid: ((item: InvalidRecipient) => void) | undefined,
): Promise<AddResult> {
  const problems: InvalidRecipient[] = [];
  let read = 0;
  let invalid = 0;

  async function* pieces(options: ReadOptions): AsyncGenerator<string> {
    let piece = '';
    for await (const item of source) {
      const staged = readRecipient(item, options);
      if (isRecipient(staged)) piece += toRow(staged);
      else {
        const problem = { index: read, issues: staged };
        if (invalid < maxProblems) problems.push(problem);
        onInvalid?.(problem);
        invalid += 1;
      }
      read += 1;
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    if (piece) yield piece;
  }

  const target = `copy ${stagingTable(campaign)} (recipient, text, segments, zone) from stdin`;
  const added = await database.transaction(async (transaction) => {
    const options = await readReadOptions(transaction, campaign, operation);
    const rows = await transaction.copyIn(target, pieces(options));
    if (invalid) await transaction.query(countStatement, [campaign, invalid]);
    return rows;
  });
  return { read, added, invalid, problems };
}
