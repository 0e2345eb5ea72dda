/** Says what came in place of a text, before anything is computed from it. */
export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') {
    throw new TypeError(`text: expected a string, got ${nameType(text)}`);
  }
}

/** Names the type of what came in place of a string. */
export function nameType(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
}
