/** The parts of a request that authentication uses. */
export interface Caller {
  readonly method: string;
  /** Includes `/api/v1`, excludes the query. */
  readonly path: string;
  readonly headers: Headers;
  /** The raw body: the signature covers it byte for byte. */
  readonly body: string;
  readonly ip: string;
  /**
   * Milliseconds since 1970 on the server's clock, shifted by a `clock-skew` fault if one applies.
   */
  readonly now: number;
}
