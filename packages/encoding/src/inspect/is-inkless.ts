/**
 * Ranges of code points without ink in Unicode 17: controls and separators, characters that a renderer
 * may ignore (Default_Ignorable_Code_Point), interlinear annotations and the blank Braille pattern. A
 * list, because the properties in a regular expression depend on the version of the engine.
 */
const ranges = [
  [0x0000, 0x0020],
  [0x007f, 0x00a0],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
] as const;

/** Whether a code point leaves no ink on its own. */
export function isInkless(codePoint: number): boolean {
  for (const [first, last] of ranges) {
    if (codePoint <= last) return codePoint >= first;
  }
  return false;
}
