/** Names the type of a value for an error message: that of `typeof`, and `null` for null. */
export function describeType(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
