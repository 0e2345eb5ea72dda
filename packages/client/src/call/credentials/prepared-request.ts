/** A request that lacks only its credentials. */
export interface PreparedRequest {
  readonly url: string;
  readonly method: string;
  /** Undefined for a request without a body. */
  readonly body: string | undefined;
}
