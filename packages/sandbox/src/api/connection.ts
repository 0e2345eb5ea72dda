import type { Gateway } from './gateway-state.ts';

/** What is known of the connection a request came over; empty for in-process calls. */
export interface Connection {
  /** The client's address. */
  readonly ip?: string | undefined;
  /** Cuts the connection, after a response where one is given; what it returns is not sent. */
  readonly cut?: ((response?: Response) => Promise<Response>) | undefined;
  /** Who may control the sandbox over it. @default 'on', for calls in process */
  readonly control?: 'loopback' | 'on' | 'off' | undefined;
}

/** A connection with the body that was read from it: once, for the signature, the log and the route. */
export interface Arrival extends Connection {
  readonly body: string;
  /** How far ahead the server's clock is for this call, in milliseconds. @default 0 */
  readonly skewMs?: number | undefined;
  /** How the balance cache does for this call. @default healthy */
  readonly gateway?: Gateway | undefined;
}
