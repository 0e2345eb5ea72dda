import { describeType } from './describe-type.ts';

/** Throws a TypeError that names a field unless the condition holds. */
export function requireValue(
  condition: unknown,
  field: string,
  expected: string,
): asserts condition {
  if (!condition) throw new TypeError(`${field}: expected ${expected}`);
}

/**
 * Throws unless a value is an object. Call it before reading the fields: a text or a number has none, and
 * would count as options that were left out.
 *
 * @throws TypeError that names the field and the type received
 */
export function requireObject(value: unknown, field: string): asserts value is object {
  const isObject = typeof value === 'object' && value !== null;
  requireValue(isObject, field, `an object, got ${describeType(value)}`);
}

/** Throws unless each of some options is `true`, `false` or left out: `'no'` would count as `true`. */
export function requireFlags(options: object, fields: readonly string[]): void {
  for (const field of fields) {
    const value = (options as Readonly<Record<string, unknown>>)[field];
    requireValue(value === undefined || typeof value === 'boolean', field, 'true or false');
  }
}
