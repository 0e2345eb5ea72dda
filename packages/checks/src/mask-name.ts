/** Names of fields are words: a longer one could be a text, and one with as many digits a number or a key. */
const word = /^[a-z_$](?!(?:\D*\d){5})[\w$.[\]-]{0,39}$/i;
const key = /^(?:sk|whsec)_/i;

/**
 * The name of an unknown field as an error may show it. A caller may have swapped names and values, so anything
 * but a word is redacted: it could be a number, a key or a text.
 */
export function maskName(name: string): string {
  return word.test(name) && !key.test(name) ? name : '[redacted]';
}
