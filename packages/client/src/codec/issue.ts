/** A problem with one field of an input. Holds no text, secret or full number. */
export interface Issue {
  /** The field, such as `to[3]`. */
  readonly path: string;
  /** A stable code, such as `MISSING_PLUS`. */
  readonly code: string;
  /** The expected value, in words for people; may change. */
  readonly message: string;
}
