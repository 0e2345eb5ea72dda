import { closeSync, openSync } from 'node:fs';

/** A file or folder as another user's process reaches it. */
export interface PassedPath {
  /** For the arguments of the process. */
  readonly path: string;
  /** For `stdio` of the process, at the place that was asked for. */
  readonly descriptor: number | 'ignore';
  /** Call it after the process was started. */
  close(): void;
}

/**
 * Passes a file or folder to a process. If that process runs as another user, the folders above may be
 * closed to it (`/root`), so on Linux it inherits an open descriptor instead of a path.
 */
export function passPath(target: string, place: number, isOtherUser: boolean): PassedPath {
  if (!isOtherUser || process.platform !== 'linux') {
    return { path: target, descriptor: 'ignore', close: () => undefined };
  }
  const descriptor = openSync(target, 'r');
  return {
    path: `/proc/self/fd/${place}`,
    descriptor,
    close: () => closeSync(descriptor),
  };
}
