/**
 * How a character is encoded:
 *
 * - `basic`: one septet of the default alphabet
 * - `extension`: two septets, with its extension table
 * - `locking shift`: one septet of a national table
 * - `single shift`: two septets, with a national table
 * - `ucs2`: no table has it; one UTF-16 code unit
 * - `surrogate pair`: no table has it; two UTF-16 code units
 * - `lone surrogate`: one half of a pair
 */
export type CharacterClass =
  | 'basic'
  | 'extension'
  | 'locking shift'
  | 'single shift'
  | 'ucs2'
  | 'surrogate pair'
  | 'lone surrogate';

/** A user-perceived character for a character grid, as plain data. */
export interface InspectedGrapheme {
  readonly text: string;
  /** UTF-16 indices into the text. */
  readonly start: number;
  readonly end: number;
  /** In the form `U+2019`. */
  readonly codePoints: readonly string[];
  /** Cost in the encoding of the whole text: septets, or UTF-16 code units. */
  readonly units: number;
  /** Class of its most expensive code point: a single `ucs2` forces the whole text into UCS-2. */
  readonly class: CharacterClass;
  /** Index of the segment that it begins in. */
  readonly segment: number;
  /** Whether a segment ends inside it. */
  readonly isTorn: boolean;
  /** Whether it leaves no ink: a space, a line end, a control or a zero-width character. */
  readonly isInvisible: boolean;
  /** The septets (GSM-7, `1B 65`) or octets (UCS-2, `20 AC`) that are sent for it. */
  readonly hex: string;
}
