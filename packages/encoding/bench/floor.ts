import { basicAlphabet, extensionAlphabet } from '../src/alphabet/alphabet.ts';

const widths = new Uint8Array(0x10000);
for (const character of basicAlphabet) widths[character.charCodeAt(0)] = 1;
for (const character of extensionAlphabet) widths[character.charCodeAt(0)] = 2;

/** The least work that counting can be: a table lookup for each code unit. It finds no segments. */
export function floor(text: string): number {
  let units = 0;
  for (let index = 0; index < text.length; index++) {
    units += widths[text.charCodeAt(index)] ?? 0;
  }
  return units;
}
