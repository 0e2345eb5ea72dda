import { once } from 'node:events';
import { connect } from 'node:net';

/** Systems give servers without a port of their own one from 32,768 or 49,152 on. */
const first = 20_000;
const count = 12_000;

/**
 * A port of this machine on which nothing listens. It is none that the system gives away, so that no other server gets
 * it meanwhile: a port that was closed a moment ago may be another's in the next.
 */
export async function findFreePort() {
  for (;;) {
    const port = first + Math.floor(Math.random() * count);
    if (!(await isListening(port))) return port;
  }
}

async function isListening(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
