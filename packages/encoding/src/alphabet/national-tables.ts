/** The national language tables that a text is written with, by the languages' names. */
export interface NationalTables {
  /** The language whose locking shift table replaces the default alphabet. */
  readonly locking?: string | undefined;
  /** The language whose single shift table replaces the default extension table. */
  readonly singleShift?: string | undefined;
}
