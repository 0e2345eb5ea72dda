/** One fault of an input: where, which, and how to mend it. Holds no text, secret or full number. */
export interface Issue {
  /** The field, as in `to[3]`. */
  readonly path: string;
  /** A stable code, such as `missing_plus`. */
  readonly code: string;
  /** For people; may change. */
  readonly message: string;
}
