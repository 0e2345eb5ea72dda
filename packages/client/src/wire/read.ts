import { toWireNames } from './vocabulary.ts';

/** Makes something of a value of the wire that nobody has looked at yet; never throws. */
export type Reader<T> = (value: unknown) => T;

/** An object of the wire. */
export type WireRecord = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one where it is none. */
export function readRecord(value: unknown): WireRecord {
  return typeof value === 'object' && value !== null ? (value as WireRecord) : {};
}

/** The value as a string; numbers are written out. Null where it is absent, null, '' or no scalar. */
export function readText(value: unknown): string | null {
  return typeof value === 'number' || (typeof value === 'string' && value) ? String(value) : null;
}

/** The value as a string, '' where there is none. */
export function readString(value: unknown): string {
  return readText(value) ?? '';
}

/** The value as a finite number, also out of a string; null where it is none. */
export function readAmount(value: unknown): number | null {
  const number = Number(readText(value) ?? NaN);
  return Number.isFinite(number) ? number : null;
}

/** The value as a finite number, 0 where there is none. */
export function readNumber(value: unknown): number {
  return readAmount(value) ?? 0;
}

/** The value as a boolean; a CSV has `true` or `1`. */
export function readBoolean(value: unknown): boolean {
  return /^(true|1)$/.test(String(value));
}

/**
 * A time as ISO 8601 in UTC: of `2026.02.13 10:15:00`, which names no zone and is taken as UTC, or of
 * ISO 8601, which passes. Null where there is none. The year 2100 means open-ended (contract §5.2).
 */
export function readTime(value: unknown): string | null {
  const text = readText(value);
  if (text?.[4] !== '.') return text;
  const [year = '', month, day, time] = text.split(/[. ]/);
  return year < '2100' ? `${year}-${month}-${day}T${time}Z` : null;
}

/** The value's strings; none where it is no array. */
export const readStrings: Reader<string[]> = (value) => listOf(readString)(value);

/** Reads an array, each item by `read`; none where it is no array. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value) => (Array.isArray(value) ? value.map(read) : []);
}

/** How each field of `T` is read. */
export type Shape<T> = { readonly [Name in keyof T]: Reader<T[Name]> };

/** Reads an object: each of our names from whichever of the wire's names is there. */
export function recordOf<T>(shape: Shape<T>): Reader<T> {
  const fields = Object.entries<Reader<unknown>>(shape).map(
    ([name, read]) => [name, toWireNames(name), read] as const,
  );
  return (value) => {
    const record = readRecord(value);
    const result: Record<string, unknown> = {};
    for (const [name, wireNames, read] of fields) {
      const present = wireNames.find((wireName) => record[wireName] !== undefined);
      result[name] = read(present && record[present]);
    }
    return result as T;
  };
}

/** Reads the rows of a table with these columns, whose names are the wire's. */
export function rowOf<T>(
  shape: Shape<T>,
  columns: readonly string[],
): (cells: readonly string[]) => T {
  const fields = Object.entries<Reader<unknown>>(shape).map(([name, read]) => {
    const wireNames = toWireNames(name);
    return [name, columns.findIndex((column) => wireNames.includes(column)), read] as const;
  });
  return (cells) => {
    const result: Record<string, unknown> = {};
    for (const [name, index, read] of fields) result[name] = read(cells[index]);
    return result as T;
  };
}
