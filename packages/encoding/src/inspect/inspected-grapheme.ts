/**
 * How a character is held: in one septet of the default alphabet, in two by its extension table, in
 * one or two by a national table, or only in UCS-2: in one unit or two. The last is half a pair.
 */
export type CharacterClass =
  | 'basic'
  | 'extension'
  | 'locking shift'
  | 'single shift'
  | 'ucs2'
  | 'surrogate pair'
  | 'lone surrogate';

/** A user-perceived character as a character grid shows it, as plain data. */
export interface InspectedGrapheme {
  readonly text: string;
  /** UTF-16 indices into the text. */
  readonly start: number;
  readonly end: number;
  /** In the form `U+2019`. */
  readonly codePoints: readonly string[];
  /** What it costs in the coding of the whole text: septets, or UTF-16 code units. */
  readonly units: number;
  /** That of its code points which costs most: one `ucs2` is enough to force the text into UCS-2. */
  readonly class: CharacterClass;
  /** The segment that it begins in, from 0. */
  readonly segment: number;
  /** Whether a segment ends inside of it. */
  readonly isTorn: boolean;
  /** Whether it leaves no ink: spaces, line ends, controls, zero-width characters. */
  readonly isInvisible: boolean;
  /** What is sent for it: septets in GSM-7 (`1B 65`), octets in UCS-2 (`20 AC`). */
  readonly hex: string;
}
