import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canConnect } from './can-connect.ts';
import type { FolderPaths } from './folder-paths.ts';
import { isProcess, isRunning } from './is-running.ts';
import { type Postmaster, readPostmaster } from './read-postmaster.ts';
import { holdAddress } from './socket-address.ts';
import { type ServerOptions, spawnServer } from './spawn-server.ts';
import { toSpawnError, unavailableError } from './store-errors.ts';

const pollMs = 10;
/** After a crash, PostgreSQL reads its log of changes before it accepts connections. */
const startTimeoutMs = 60_000;

/** Joins the server of a folder, or starts it if there is none. The caller has the folder's lock. */
export async function startOrJoin(paths: FolderPaths, options: ServerOptions): Promise<Postmaster> {
  const deadline = Date.now() + startTimeoutMs;
  return (await join(paths, deadline)) ?? start(paths, options, deadline);
}

/** Waits for a server that starts or stops; undefined if none is running. */
async function join(paths: FolderPaths, deadline: number): Promise<Postmaster | undefined> {
  for (;;) {
    const found = readPostmaster(paths.data);
    if (!found) return undefined;
    // Another container has other process numbers, but can be reached by the same socket file.
    if (found.isReady && (await accepts(paths, found))) return found;
    if (!isRunning(found, paths.data)) {
      // PostgreSQL would take any process with this number for a server.
      if (isProcess(found.processId))
        rmSync(path.join(paths.data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (Date.now() > deadline) throw timeoutError();
    await sleep(pollMs);
  }
}

async function accepts({ data }: FolderPaths, postmaster: Postmaster): Promise<boolean> {
  const address = holdAddress(data, postmaster);
  try {
    return await canConnect(address);
  } finally {
    address.release();
  }
}

async function start(
  paths: FolderPaths,
  options: ServerOptions,
  deadline: number,
): Promise<Postmaster> {
  for (;;) {
    const end = await startOnce(paths, options, deadline);
    if (typeof end !== 'string') return end;
    // After a crash, the processes of the earlier server need a moment to end.
    if (!/shared memory|lock file/.test(end) || Date.now() > deadline) {
      throw unavailableError(`PostgreSQL did not start: ${end || 'it gave no reason'}`);
    }
    await sleep(100);
  }
}

/** Starts the server, and returns its state, or the reason why it ended. */
async function startOnce(
  paths: FolderPaths,
  options: ServerOptions,
  deadline: number,
): Promise<Postmaster | string> {
  const child = await spawnServer(paths, options);
  let hasEnded = false;
  let spawnError: unknown;
  child.once('exit', () => {
    hasEnded = true;
  });
  child.once('error', (error) => {
    hasEnded = true;
    spawnError = error;
  });
  while (!hasEnded) {
    const found = readPostmaster(paths.data);
    if (found?.isReady && (await accepts(paths, found))) return found;
    if (Date.now() > deadline) throw timeoutError();
    await sleep(pollMs);
  }
  if (spawnError) throw toSpawnError(spawnError);
  return readReason(paths.log);
}

/** The last fatal line of the log. It names files and settings, and no values. */
function readReason(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n');
  return (
    lines.findLast((line) => /FATAL:|not found|cannot/.test(line))?.replace(/^.*?FATAL: */, '') ??
    ''
  );
}

function timeoutError(): Error {
  return unavailableError(
    `PostgreSQL did not become ready within ${startTimeoutMs} ms: see postgres.log in the folder`,
  );
}
