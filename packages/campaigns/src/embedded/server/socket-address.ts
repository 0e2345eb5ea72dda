import { closeSync, openSync } from 'node:fs';
import type { Postmaster } from './read-postmaster.ts';

/** The address of a server, as `pg` takes it. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** An address that is valid until it is released. */
export interface HeldAddress extends ServerAddress {
  release(): void;
}

/** The kernel refuses longer paths of socket files: 104 bytes on macOS, 108 on Linux. */
const maxPathBytes = 103;

/** Returns the address of a running server. On Linux, the path of the data folder may have any length. */
export function holdAddress(data: string, { port, hasSocket }: Postmaster): HeldAddress {
  if (!hasSocket) return { host: '127.0.0.1', port, release: () => undefined };
  if (fitsSocketPath(data)) return { host: data, port, release: () => undefined };
  const descriptor = openSync(data, 'r');
  return {
    host: `/proc/self/fd/${descriptor}`,
    port,
    release: () => closeSync(descriptor),
  };
}

/** Whether the path of a socket file in this folder is short enough for the kernel. */
export function fitsSocketPath(data: string): boolean {
  return Buffer.byteLength(`${data}/.s.PGSQL.65535`) <= maxPathBytes;
}
