import { connect } from 'node:net';
import path from 'node:path';
import type { ServerAddress } from './socket-address.ts';

const timeoutMs = 2000;

/** Whether something accepts connections at the address of a server. */
export function canConnect({ host, port }: ServerAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = host.startsWith('/')
      ? connect(path.join(host, `.s.PGSQL.${port}`))
      : connect(port, host);
    function end(isAccepted: boolean): void {
      socket.destroy();
      resolve(isAccepted);
    }
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
