import type { Sandbox } from '../sandbox/sandbox.ts';
import type { ListenOptions, SandboxServer } from './server/sandbox-server.ts';

/** The provider's API on your own machine, in process and on sockets. */
export interface NodeSandbox extends Sandbox {
  /**
   * Serves the API on a socket.
   *
   * @throws SandboxError `INVALID_OPTION`, `PORT_IN_USE` or `CANNOT_LISTEN`
   * @example
   * ```ts
   * const server = await sandbox.listen({ port: 2323 });
   * server.url; //=> 'http://127.0.0.1:2323/api/v1'
   * ```
   */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  /**
   * Closes every server, saves the data file and stops the clock.
   *
   * @throws SandboxError `CANNOT_SAVE`
   */
  close(): Promise<void>;
}
