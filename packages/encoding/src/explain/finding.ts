/** A reason why a text needs UCS-2, as plain data: a page can make one sentence of each. */
export interface Finding {
  /**
   * - `script`: the text is written in another script; one finding for all its characters
   * - `emoji`: a whole emoji, with its joiners and skin tone
   * - `character`: a single letter or sign, with its combining marks
   */
  readonly kind: 'script' | 'emoji' | 'character';
  /** The name of the script in Unicode, such as `Arabic`; otherwise the emoji or the character. */
  readonly name: string;
  /** In the form `U+2019`; empty for a script. */
  readonly codePoints: readonly string[];
  /** How often it occurs: for a script the number of its characters. */
  readonly count: number;
  /** UTF-16 index of each occurrence, in order. */
  readonly indices: readonly number[];
  /** Whether `smarten` replaces each occurrence with the same options. */
  readonly isReplaceable: boolean;
  /**
   * The text that `smarten` writes instead, which may be empty. For a script, and for a character that is
   * written in several ways, that of the first occurrence. Absent if it is not replaceable.
   */
  readonly replacement?: string;
  /** The option of `smarten` that would make it replaceable; absent if it is, or if no option helps. */
  readonly option?: 'accents' | 'cyrillic' | 'emoji' | 'greek';
}
