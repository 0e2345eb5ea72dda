/** Where a sandbox listens, and who may control it there. */
export interface ListenOptions {
  /** 0 takes any free port. @default 0 */
  readonly port?: number | undefined;
  /** @default '127.0.0.1' */
  readonly hostname?: string | undefined;
  /**
   * Access to `/_sandbox`. `loopback` allows it only on a loopback address, and there only to
   * requests that name a loopback host; `on` allows everybody who reaches the server; `off` allows
   * nobody.
   *
   * @default 'loopback'
   */
  readonly control?: 'loopback' | 'on' | 'off' | undefined;
}

/** A sandbox that listens on a socket. */
export interface SandboxServer {
  /** The API's base URL, such as `http://127.0.0.1:2323/api/v1`. */
  readonly url: string;
  /** The same without the path, such as `http://127.0.0.1:2323`. */
  readonly origin: string;
  readonly port: number;
  /** Ends every connection. A second call does nothing. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}
