/** Says what came in place of a text, before anything is computed from it: null is called so. */
export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') {
    throw new TypeError('text: expected a string, got ' + ((text && typeof text) as string));
  }
}
