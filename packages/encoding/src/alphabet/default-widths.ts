import { extensionAlphabet } from './alphabet.ts';
import { notOneSeptet } from './not-one-septet.ts';

/** The Greek characters of the default alphabet. A test compares all widths with the alphabet. */
const greek = 'ΔΦΓΛΩΠΨΣΘΞ';

/**
 * Septets that each of the 65,536 UTF-16 code units takes in the default alphabet: 1, 2, or 0 where it
 * is absent. A table by code unit is the fastest lookup. Built from the regular expression and not from
 * `basicAlphabet`, which would make every bundle 0.1 kB larger.
 */
export const defaultWidths: Uint8Array = /* @__PURE__ */ buildDefaultWidths();

function buildDefaultWidths(): Uint8Array {
  const widths = new Uint8Array(0x10000);
  for (let code = 0; code < 0x100; code++) {
    if (!notOneSeptet.test(String.fromCharCode(code))) widths[code] = 1;
  }
  for (const character of greek) widths[character.charCodeAt(0)] = 1;
  for (const character of extensionAlphabet) widths[character.charCodeAt(0)] = 2;
  return widths;
}
