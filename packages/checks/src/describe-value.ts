/**
 * Names the kind of a value that was given in place of another, for the words after "got". Never the value
 * itself, which may be a number, a text or a secret.
 */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null || value === true || value === false) return `${value}`;
  if (value === '') return 'an empty string';
  if (Number.isNaN(value)) return 'NaN';
  if (Array.isArray(value)) return value.length ? 'an array' : 'an empty array';
  if (isPromiseLike(value)) return 'a promise: is an await missing?';
  const type = typeof value;
  return `${type === 'object' ? 'an' : 'a'} ${type}`;
}

function isPromiseLike(value: unknown): boolean {
  return typeof value === 'object' && typeof (value as PromiseLike<unknown>).then === 'function';
}
