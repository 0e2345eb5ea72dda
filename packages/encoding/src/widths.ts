import { basicAlphabet, escapeSeptet, extensionAlphabet } from './alphabet.ts';

/** Septets that each UTF-16 code unit costs in the default alphabet: 1, 2, or 0 where it is absent. */
export const defaultWidths: Uint8Array = /* @__PURE__ */ buildWidths();

function buildWidths(): Uint8Array {
  const widths = new Uint8Array(0x10000);
  for (const character of basicAlphabet) widths[character.charCodeAt(0)] = 1;
  for (const character of extensionAlphabet) widths[character.charCodeAt(0)] = 2;
  widths[escapeSeptet] = 0;
  return widths;
}
