/** A replaced character. */
export interface Replacement {
  /** UTF-16 index into the input. */
  readonly index: number;
  /** The character in the input, with its combining marks, or a whole emoji. */
  readonly character: string;
  /** The text that replaces it; may be empty. */
  readonly replacement: string;
}
