import {
  type NumberTable,
  readNumber,
  type ReadNumber,
  readNumberTable,
  splitNumbers,
} from '@23telecom/encoding/number';
import { inSlices } from '../shared/in-slices.ts';
import { createRecentMap } from '../shared/recent-map.ts';
import { readFictional } from './read-fictional.ts';
import type {
  Columns,
  CountryCount,
  EntryRemark,
  PreviewRow,
  Recipient,
  RecipientList,
} from './recipient-list.ts';

/** Options for reading pasted recipients. */
export interface ReadOptions {
  /** ISO code of the country of national numbers; `''` for none. */
  readonly defaultCountry: string;
  readonly numberColumn: string | undefined;
  /** Whether numbers that are reserved for examples are good ones. */
  readonly isSandbox: boolean;
}

interface Entry {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[] | undefined;
}

const previewRows = 5;

/** Cache by entry and country, so that editing a long list reads only new entries. */
const cache = createRecentMap<string, ReadNumber>(200_000);

/** Reads recipients from a list or a table, in slices. */
export async function readRecipients(
  pasted: string,
  { defaultCountry, numberColumn, isSandbox }: ReadOptions,
  signal: AbortSignal,
): Promise<RecipientList> {
  const table = findTable(pasted, numberColumn);
  const country = defaultCountry === '' ? undefined : defaultCountry;
  const recipients = new Map<string, Recipient>();
  const firstLines = new Map<string, number>();
  const refused: EntryRemark[] = [];
  const doubtful: EntryRemark[] = [];
  const repeated: EntryRemark[] = [];
  const preview: PreviewRow[] = [];
  const entries = table ? listCells(table) : listEntries(pasted);
  for await (const { line, text: entry, cells } of inSlices(entries, signal)) {
    const plain = cache.get(`${defaultCountry} ${entry}`, () => readNumber(entry, { country }));
    const read = isSandbox ? readFictional(plain) : plain;
    if (preview.length < previewRows) preview.push({ cells: cells ?? [entry], read });
    if (read.problem) {
      refused.push({ line, entry, code: read.problem.code, why: read.problem.message });
      continue;
    }
    const { recipient: number, dialCode, doubts } = read;
    const firstLine = firstLines.get(number);
    if (firstLine !== undefined) {
      repeated.push({
        line,
        entry,
        code: 'DUPLICATE',
        why: `The same number as in line ${firstLine}.`,
      });
      continue;
    }
    firstLines.set(number, line);
    recipients.set(number, { number, dialCode, country: read.country, cells });
    const [doubt] = doubts;
    if (doubt) doubtful.push({ line, entry, code: doubt.code, why: doubt.message });
  }
  return {
    recipients: [...recipients.values()],
    numbers: [...recipients.keys()],
    refused,
    doubtful,
    repeated,
    byCountry: countCountries(recipients.values()),
    columns: table && columnsOf(table),
    preview,
  };
}

/** A column that the reader chose for an earlier table may be missing from this one. */
function findTable(pasted: string, column: string | undefined): NumberTable | undefined {
  const table = readNumberTable(pasted);
  return column !== undefined && table?.columns.includes(column)
    ? readNumberTable(pasted, { column })
    : table;
}

function columnsOf({ columns, index }: NumberTable): Columns {
  return { names: columns, numbers: index };
}

function* listCells({ rows, index }: NumberTable): Generator<Entry> {
  for (const { line, cells } of rows) yield { line, text: cells[index] ?? '', cells };
}

function* listEntries(pasted: string): Generator<Entry> {
  for (const { line, text } of splitNumbers(pasted)) yield { line, text, cells: undefined };
}

function countCountries(recipients: Iterable<Recipient>): readonly CountryCount[] {
  const counts = new Map<string, CountryCount & { recipients: number }>();
  for (const { country, dialCode } of recipients) {
    const key = country ?? dialCode;
    const count = counts.get(key);
    if (count) count.recipients++;
    else counts.set(key, { country, dialCode, recipients: 1 });
  }
  return [...counts.values()].sort((one, other) => other.recipients - one.recipients);
}
