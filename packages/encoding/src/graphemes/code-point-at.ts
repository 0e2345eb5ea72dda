/**
 * The code point at an index of the text. Replaces the method of strings because V8 14.7 compiles that
 * to code that reads beyond the end of a slice, and finds a pair where the slice ends with half of one.
 */
export function codePointAt(text: string, index: number): number {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff || index + 1 >= text.length) return high;
  const low = text.charCodeAt(index + 1);
  return low < 0xdc00 || low > 0xdfff ? high : (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
}
