/** Says what came in place of a text, before anything is computed from it. */
export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') {
    throw new TypeError('text: expected a string, got ' + (text === null ? 'null' : typeof text));
  }
}
