import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { CampaignRecipient } from '../../campaign/campaign-input.ts';
import type { ReadOptions } from '../../planning/read-recipient.ts';
import { type ColumnOptions, findColumns } from './find-columns.ts';
import { CommandError } from '../terminal/command-error.ts';
import { nameOfList, readBytes } from './read-bytes.ts';
import { readItem } from './read-item.ts';
import { readRows } from './read-rows.ts';
import type { NumberReader } from './tidy-number.ts';

/** A row that is not sent to. */
export interface BadRow {
  /** Its line in the file, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** The result of reading a list to its end. */
export interface ListSummary {
  /** Rows without the header and empty lines. */
  readonly rows: number;
  readonly bad: number;
  /** The first bad rows. */
  readonly badRows: readonly BadRow[];
  /** SHA-256 of the recipients and their texts: another list has another one. */
  readonly fingerprint: string;
}

/** How a list is read. */
export interface ListOptions extends ColumnOptions {
  /** The path of the file; `-` for standard input. */
  readonly path: string;
  readonly input: Readable;
  readonly missing: string | undefined;
  readonly readNumber: NumberReader;
  readonly readOptions: ReadOptions;
  readonly signal: AbortSignal;
  readonly onBadRow: (row: BadRow) => void;
  /** Called now and then with the number of rows so far. */
  readonly onRows: (rows: number) => void;
}

/** A list that was opened: its columns are known. */
export interface OpenedList {
  readonly path: string;
  /** The name of the column with the numbers. */
  readonly column: string;
  /** Reads the recipients once, bad rows included: `add` counts those as invalid. */
  recipients(): AsyncGenerator<CampaignRecipient>;
  /** The result, after `recipients` has ended. */
  summary(): ListSummary;
}

const maxBadRows = 10;
const rowsPerUpdate = 5000;

/**
 * Opens a list, and finds its columns.
 *
 * @throws CommandError if the file cannot be read or is empty
 * @throws UsageError if a column is missing
 */
export async function openList(options: ListOptions): Promise<OpenedList> {
  const { path, input, signal, onBadRow, onRows } = options;
  const rows = readRows(readBytes(path, input, signal), nameOfList(path));
  const first = await rows.next();
  if (first.done === true) throw new CommandError(`${nameOfList(path)}: the file has no rows.`);
  const firstRow = first.value;
  const columns = findColumns(firstRow, options);
  const hash = createHash('sha256');
  const badRows: BadRow[] = [];
  let count = 0;
  let bad = 0;

  async function* recipients(): AsyncGenerator<CampaignRecipient> {
    for await (const row of columns.hasHeader ? rows : prepend(firstRow, rows)) {
      signal.throwIfAborted();
      const { recipient, reason } = readItem(row, { ...options, columns });
      if (reason !== undefined) {
        const badRow = { line: row.line, reason };
        if (badRows.length < maxBadRows) badRows.push(badRow);
        bad += 1;
        onBadRow(badRow);
      }
      hash.update(JSON.stringify([recipient.recipient, recipient.text, recipient.timeZone]));
      count += 1;
      if (count % rowsPerUpdate === 0) onRows(count);
      yield recipient;
    }
    if (count === 0)
      throw new CommandError(`${nameOfList(path)}: the file has a header and no rows.`);
  }

  return {
    path,
    column: columns.names[columns.number] ?? '',
    recipients,
    summary: () => ({ rows: count, bad, badRows, fingerprint: hash.copy().digest('hex') }),
  };
}

async function* prepend<Item>(first: Item, others: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* others;
}
