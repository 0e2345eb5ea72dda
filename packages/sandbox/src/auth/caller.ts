/** What authentication looks at in a request. */
export interface Caller {
  readonly method: string;
  /** With `/api/v1`, without the query. */
  readonly path: string;
  readonly headers: Headers;
  /** As it came. */
  readonly body: string;
  readonly ip: string;
  /** Milliseconds since 1970, as the server's clock has it for this call. */
  readonly now: number;
}
