/** A text with one occurrence of a character replaced, or the same text where it is not there. */
export function replaceAt(
  text: string,
  index: number,
  character: string,
  replacement: string,
): string {
  return text.startsWith(character, index)
    ? text.slice(0, index) + replacement + text.slice(index + character.length)
    : text;
}

/** A text with many characters replaced at once, by a map from each to what takes its place. */
export function replaceCharacters(text: string, replacements: ReadonlyMap<string, string>): string {
  let replaced = '';
  for (const character of text) replaced += replacements.get(character) ?? character;
  return replaced;
}
