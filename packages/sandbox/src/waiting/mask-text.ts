const maxCharacters = 40;

/**
 * Replaces each letter by `x`, each digit by `0` and each other symbol by `·`. The result shows the
 * form that a pattern has to match, and no word of the text.
 */
export function maskText(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  const masked = characters.slice(0, maxCharacters).map(maskCharacter).join('');
  return characters.length > maxCharacters ? `${masked}…` : masked;
}

function maskCharacter(character: string): string {
  if (/\p{Nd}/u.test(character)) return '0';
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return 'x';
  return /[ -/:-@[-`{-~]/.test(character) ? character : '·';
}
