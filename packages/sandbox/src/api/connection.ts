/** What is known of the connection a request came over; empty for in-process calls. */
export interface Connection {
  /** The client's address. */
  readonly ip?: string | undefined;
  /** Cuts the connection without an answer. */
  readonly destroy?: (() => void) | undefined;
  /** Whether the server listens on loopback alone. @default true */
  readonly isLoopback?: boolean | undefined;
}

/** A connection with the body that was read from it: once, for the signature, the log and the route. */
export interface Arrival extends Connection {
  readonly body: string;
}
