import { toWireNames, type WireNames } from './vocabulary.ts';

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

/** Reads an array, each item by `read`; none where it is no array. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value) => (Array.isArray(value) ? value.map(read) : []);
}

/** How each field of `T` is read. */
export type Shape<T> = { readonly [Name in keyof T]: Reader<T[Name]> };

/**
 * Reads an object: each of our names from whichever of the wire's names is there. Where these are its
 * own, they are given.
 */
export function recordOf<T>(shape: Shape<T>, ownNames?: WireNames): Reader<T> {
  const fields = Object.entries<Reader<unknown>>(shape).map(
    ([name, read]) => [name, toWireNames(name, ownNames), read] as const,
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
