import type { Connection } from '../api/connection.ts';
import { controlPath, isControlPath } from '../control/control-path.ts';
import { isControllable } from '../control/is-controllable.ts';
import { readBody } from './read-body.ts';

/** Returns the largest body of a path, in bytes. */
export function maxBodyBytes(pathname: string): number {
  // A snapshot of some 600,000 messages. The largest send, with 100 numbers, has 120,000 bytes.
  return pathname === `${controlPath}/snapshot` ? 256_000_000 : 1_000_000;
}

/** Reads the body of a request: empty if nobody may use it, undefined if it is too large. */
export async function receiveBody(
  request: Request,
  connection: Connection,
  isKnown: (headers: Headers) => boolean,
): Promise<string | undefined> {
  const { pathname } = new URL(request.url);
  const mayUse = isControlPath(pathname)
    ? isControllable(request, connection)
    : isKnown(request.headers);
  return mayUse ? readBody(request, maxBodyBytes(pathname)) : '';
}
