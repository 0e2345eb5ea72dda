import { type Reader, readBoolean, readNumber } from './read.ts';
import { readTime } from './read-time.ts';

/** A table that cannot be read. The message has what was expected, and no value of the table. */
export class CellError extends Error {}

/** A number as JSON writes it. */
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Forms with groups of three digits or a decimal comma; each can only be read in one way. */
const groupedForms: readonly (readonly [form: RegExp, group: RegExp])[] = [
  [/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/, /,/g],
  [/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/, /\./g],
  [/^[+-]?\d{1,3}(?:,\d{3}){2,}$/, /,/g],
  [/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/, /\./g],
  // With one to three digits before the comma and three after it, it could separate thousands.
  [/^[+-]?(?!(?:[1-9]\d{0,2}),\d{3}$)\d*,\d+$/, /(?!)/g],
];

/** Reads a number in a form that has one meaning, such as `0.035`, `0,035` or `1.234,5`; NaN for any other. */
function parseNumber(text: string): number {
  if (plainNumber.test(text)) return Number(text);
  const grouped = text.replace(/(\d)[ '\u00a0\u202f](?=\d{3})/g, '$1');
  if (plainNumber.test(grouped)) return Number(grouped);
  const found = groupedForms.find(([form]) => form.test(grouped));
  return found ? Number(grouped.replace(found[1], '').replace(',', '.')) : NaN;
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

function readNumberCell(cell: unknown): number {
  const text = textOf(cell);
  const number = text ? parseNumber(text) : 0;
  if (Number.isFinite(number)) return number;
  throw new CellError('expected a number with one meaning, such as 0.035 or 0,035');
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 't', 'yes', 'y', '1'].map((word) => [word, true] as const),
  ...['false', 'f', 'no', 'n', '0', ''].map((word) => [word, false] as const),
]);

function readBooleanCell(cell: unknown): boolean {
  const found = booleans.get(cell as string) ?? booleans.get(textOf(cell).toLowerCase());
  if (found !== undefined) return found;
  throw new CellError('expected true or false');
}

const timeForm =
  /^(\d{4})([-./])(\d\d)\2(\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?)?$/i;

/** The documented form, which is most cells of an export: it needs no conversion. */
const usualTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Reads a time as ISO 8601. A time without a zone is in UTC, as in {@link readTime}. */
function readTimeCell(cell: unknown): string | null {
  const text = textOf(cell);
  if (!text || usualTime.test(text)) return text || null;
  const [, year = '', , month = '', day = '', time, seconds = ':00', zone = 'Z'] =
    timeForm.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  const iso = time ? `${date}T${time}${seconds}${/^utc$/i.test(zone) ? 'Z' : zone}` : date;
  if (!year || Number.isNaN(Date.parse(iso))) {
    throw new CellError('expected a time such as 2026-02-13T10:30:00Z');
  }
  // Open-ended times have the dotted form.
  return text[4] === '.' && readTime(text) === null ? null : iso;
}

/** Cells are text, and may come from a spreadsheet: other forms than in JSON, and none that is guessed. */
const cellReaders: ReadonlyMap<Reader<unknown>, Reader<unknown>> = new Map<
  Reader<unknown>,
  Reader<unknown>
>([
  [readNumber, readNumberCell],
  [readBoolean, readBooleanCell],
  [readTime, readTimeCell],
]);

/** The reader of a cell for the reader of a JSON value. It throws a {@link CellError} for any other text. */
export function toCellReader(read: Reader<unknown>): Reader<unknown> {
  return cellReaders.get(read) ?? read;
}
