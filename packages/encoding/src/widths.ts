/** Septets that each UTF-16 code unit costs in the default alphabet: 1, 2, or 0 where it is absent. */
export const defaultWidths: Uint8Array = /* @__PURE__ */ buildWidths();

/**
 * The alphabet without its septets, in the form that weighs least in a bundle: what is not ASCII as
 * steps from one code unit to the next. `alphabet.ts` has the alphabet as the standard does, and a
 * test holds the two to each other.
 */
function buildWidths(): Uint8Array {
  // Printable ASCII, but the backtick.
  const widths = new Uint8Array(0x10000).fill(1, 0x20, 0x60).fill(1, 0x61, 0x7f);
  let codeUnit = 0;
  for (const step of [
    10, 3, 148, 2, 1, 1, 2, 24, 5, 1, 1, 1, 2, 8, 5, 2, 4, 3, 1, 4, 1, 1, 2, 1, 3, 5, 1, 4, 2, 1, 3,
    663, 1, 4, 3, 3, 2, 3, 3, 2, 1,
  ]) {
    widths[(codeUnit += step)] = 1;
  }
  codeUnit = 0;
  for (const step of [12, 79, 1, 1, 1, 29, 1, 1, 1, 8238]) widths[(codeUnit += step)] = 2;
  return widths;
}
