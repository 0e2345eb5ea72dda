import { type ReadNumber, readNumber } from './read-number.ts';
import { readTable } from './read-table.ts';
import type { EntryRemark, Origin, Recipient, RecipientList, Table } from './recipient-list.ts';
import { type Entry, splitEntries } from './split-entries.ts';

/** How to read what was pasted. */
export interface ReadOptions {
  readonly defaultCountry: string;
  readonly numberColumn: string | undefined;
}

interface PlacedEntry extends Entry {
  readonly row?: number;
}

/** Read before, by entry and country: an edit of a long list reads only what is new. */
const known = new Map<string, ReadNumber>();
const knownLimit = 200_000;

/**
 * Reads recipients out of a list or a table, yielding after each entry so that a long one can be
 * read while the page goes on.
 */
export function* readRecipients(
  pasted: string,
  { defaultCountry, numberColumn }: ReadOptions,
): Generator<undefined, RecipientList> {
  const table = readTable(pasted, numberColumn);
  const recipients = new Map<string, Recipient>();
  const firstLines = new Map<string, number>();
  const refused: EntryRemark[] = [];
  const doubtful: EntryRemark[] = [];
  const repeated: EntryRemark[] = [];
  const counts = new Map<string, Origin & { recipients: number }>();

  for (const { line, text: entry, row } of table ? listCells(table) : listEntries(pasted)) {
    yield undefined;
    const read = readOnce(entry, defaultCountry);
    if ('why' in read) {
      refused.push({ line, entry, why: read.why });
      continue;
    }
    const { number, origin, doubt } = read;
    const firstLine = firstLines.get(number);
    if (firstLine !== undefined) {
      repeated.push({ line, entry, why: `the same number as in line ${firstLine}` });
      continue;
    }
    firstLines.set(number, line);
    recipients.set(number, { number, origin, row });
    countIn(counts, origin);
    if (doubt !== undefined) doubtful.push({ line, entry, why: doubt });
  }

  return {
    recipients: [...recipients.values()],
    refused,
    doubtful,
    repeated,
    byCountry: [...counts.values()].sort((one, other) => other.recipients - one.recipients),
    table,
  };
}

function countIn(counts: Map<string, Origin & { recipients: number }>, origin: Origin): void {
  const key = origin.country ?? origin.dialCode;
  const count = counts.get(key);
  if (count) count.recipients++;
  else counts.set(key, { ...origin, recipients: 1 });
}

function readOnce(entry: string, defaultCountry: string): ReadNumber {
  const key = `${defaultCountry} ${entry}`;
  const before = known.get(key);
  if (before) return before;
  const read = readNumber(entry, defaultCountry);
  if (known.size >= knownLimit) known.clear();
  known.set(key, read);
  return read;
}

function* listEntries(pasted: string): Generator<PlacedEntry> {
  yield* splitEntries(pasted);
}

function* listCells({ rows, columns, numberColumn, firstLine }: Table): Generator<PlacedEntry> {
  const column = columns.indexOf(numberColumn);
  for (let row = 0; row < rows.length; row++) {
    yield { line: firstLine + row, text: rows[row]?.[column]?.trim() ?? '', row };
  }
}
