import { toWireNames, type WireNames } from './vocabulary.ts';

/** Turns a value from the wire, which may be anything, into a `T`; never throws. */
export type Reader<T> = (value: unknown) => T;

/** A JSON object from the wire. */
export type WireRecord = Readonly<Record<string, unknown>>;

/** Reads an object; anything else becomes an empty one. */
export function readRecord(value: unknown): WireRecord {
  return typeof value === 'object' && value !== null ? (value as WireRecord) : {};
}

/** Reads a string or a number as a string; anything else, and the empty string, becomes null. */
export function readText(value: unknown): string | null {
  return typeof value === 'number' || (typeof value === 'string' && value) ? String(value) : null;
}

/** Reads a string or a number as a string; anything else becomes ''. */
export function readString(value: unknown): string {
  return readText(value) ?? '';
}

/** Reads a finite number, or a string that holds one; anything else becomes null. */
export function readAmount(value: unknown): number | null {
  const number = Number(readText(value) ?? NaN);
  return Number.isFinite(number) ? number : null;
}

/** Reads a finite number, or a string that holds one; anything else becomes 0. */
export function readNumber(value: unknown): number {
  return readAmount(value) ?? 0;
}

/** The ways to write true: JSON has `true` or 1, a CSV `true` or `1`. */
const trueValues: ReadonlySet<unknown> = new Set([true, 'true', 1, '1']);

/** Reads a boolean; anything but `true` or 1, also as a string, becomes false. */
export function readBoolean(value: unknown): boolean {
  return trueValues.has(value);
}

/** Reads an array, each item with `read`; anything else becomes an empty array. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value) => (Array.isArray(value) ? value.map(read) : []);
}

/** How each field of `T` is read. */
export type Shape<T> = { readonly [Name in keyof T]: Reader<T[Name]> };

/**
 * Reads an object: each field of the shape from the first of its wire names that is present.
 * `ownNames` override the shared vocabulary.
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
