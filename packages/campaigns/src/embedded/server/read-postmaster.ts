import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The server of a data folder, as `postmaster.pid` describes it. */
export interface Postmaster {
  readonly processId: number;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly port: number;
  /** Whether it listens on a socket file in the data folder; otherwise on 127.0.0.1. */
  readonly hasSocket: boolean;
  readonly isReady: boolean;
}

/** Reads `postmaster.pid`; undefined if the server has stopped, or has not written it yet. */
export function readPostmaster(data: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [processId = '', , startedAt = '', port = '', socketFolder = '', , , status = ''] = lines;
  if (!Number(processId)) return undefined;
  return {
    processId: Number(processId),
    startedAt: Number(startedAt) * 1000,
    port: Number(port),
    hasSocket: socketFolder.trim() !== '',
    isReady: status.trim() === 'ready',
  };
}
