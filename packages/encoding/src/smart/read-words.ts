/**
 * Reads a table that is written as words: in each, the first character is replaced by the rest. `łl` writes
 * l for ł.
 */
export function readWords(words: string): [character: string, replacement: string][] {
  return words.split(' ').map((word) => [word.charAt(0), word.slice(1)]);
}
