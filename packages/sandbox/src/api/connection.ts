import type { Gateway } from './gateway-state.ts';

/** The connection of a request; empty for a call in process. */
export interface Connection {
  /** The client's address. */
  readonly ip?: string | undefined;
  /** Cuts the connection, after a response if one is given. Its own result is not sent. */
  readonly cut?: ((response?: Response) => Promise<Response>) | undefined;
  /** Aborted when the caller gives up. @default the request's own signal */
  readonly signal?: AbortSignal | undefined;
  /** Access to control over this connection. @default 'on', for calls in process */
  readonly control?: 'loopback' | 'on' | 'off' | undefined;
}

/** A connection with the body of its request, which the signature, the log and the route all read. */
export interface IncomingCall extends Connection {
  /** Empty without a known key or token: such a body is not read. */
  readonly body: string;
  /** The body was not read to its end. @default false */
  readonly isBodyTooLarge?: boolean | undefined;
  /** Milliseconds that the server's clock is ahead for this call. @default 0 */
  readonly skewMs?: number | undefined;
  /** The state of the balance cache for this call. @default healthy */
  readonly gateway?: Gateway | undefined;
}
