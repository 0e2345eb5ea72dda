import { emptyCell } from '../alphabet/alphabet.ts';

/** Septets that each UTF-16 code unit takes in a pair of tables: 1, 2, or 0 where both lack it. */
export function buildWidths(locking: string, singleShift: string): Uint8Array {
  const widths = new Uint8Array(0x10000);
  for (const character of singleShift) widths[character.charCodeAt(0)] = 2;
  // A character in both tables takes one septet.
  for (const character of locking) widths[character.charCodeAt(0)] = 1;
  widths[emptyCell.charCodeAt(0)] = 0;
  return widths;
}
