const minLength = 2_000;

/**
 * Whether a text is long enough to slow down typing. Its box then uses the system font, which the
 * browser lays out ten times faster, and views of single characters are debounced.
 */
export function isLong(text: string): boolean {
  return text.length > minLength;
}
