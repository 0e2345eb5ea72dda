/**
 * Makes a value when it is first asked for. A format of `Intl` takes milliseconds to make, and a page makes
 * a dozen.
 */
export function onFirstUse<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
