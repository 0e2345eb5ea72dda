/**
 * First and last code units of stretches of the living scripts that hold no mark, joiner or jamo:
 * Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Thai, kana, Han.
 */
const stretches = [
  [0x0000, 0x02ff],
  [0x0370, 0x0482],
  [0x048a, 0x0559],
  [0x05d0, 0x05ea],
  [0x0620, 0x064a],
  [0x0e01, 0x0e30],
  [0x3041, 0x3096],
  [0x309b, 0x30ff],
  [0x3400, 0x9fff],
] as const;

const lineFeed = 0x0a;

/**
 * Whether a code unit never joins another such one, so that neither the library nor the rules need
 * to be asked. False where that is not known, and for the line feed, which CR joins.
 */
export function standsAlone(codeUnit: number): boolean {
  for (const [first, last] of stretches) {
    if (codeUnit <= last) return codeUnit >= first && codeUnit !== lineFeed;
  }
  return false;
}
