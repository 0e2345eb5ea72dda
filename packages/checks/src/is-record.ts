/**
 * Whether a value is an object that holds its content in fields. A promise, a `Date` or a `Map` has none, so it
 * would pass for an object without any field: a forgotten `await` would drop every option or filter in silence.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  // Not `instanceof`, which fails for the objects of another realm, such as those of Jest.
  return /^.object (Object|Module)/.test(Object.prototype.toString.call(value));
}
