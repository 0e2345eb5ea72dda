/** A change of the tables. A migration that was published is never edited: add another one. */
export interface Migration {
  /** Its place, from 1, without gaps. */
  readonly number: number;
  /**
   * The major version of the tables. Raise it only where programs of the earlier version must stop: all
   * migrations of one major version add and never remove or rename.
   */
  readonly major: number;
  /** A name in words, such as `shared store`. */
  readonly name: string;
  /** The statements, each ended by a semicolon. They run in one transaction and name the schema. */
  readonly sql: string;
}
