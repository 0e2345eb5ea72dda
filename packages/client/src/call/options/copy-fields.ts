/**
 * Copies a plain object, because the caller may use it for its next call before this one ends. Anything else,
 * such as an instance of a class, is returned as it is.
 */
export function copyFields<Value>(value: Value): Value {
  if (typeof value !== 'object' || !value) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The plain objects of another realm have another `Object.prototype`.
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? { ...value } : value;
}
