/** What authentication looks at in a request. */
export interface Caller {
  readonly method: string;
  /** With `/api/v1`, without the query. */
  readonly path: string;
  readonly headers: Headers;
  /** As it came. */
  readonly body: string;
  readonly ip: string;
}
