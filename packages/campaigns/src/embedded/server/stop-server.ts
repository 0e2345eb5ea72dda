import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FolderPaths } from './folder-paths.ts';
import { isRunning } from './is-running.ts';
import { readPostmaster } from './read-postmaster.ts';
import { serverEnvironment } from './server-environment.ts';
import { unavailableError } from './store-errors.ts';

const pollMs = 10;
const stopTimeoutMs = 60_000;

/** Stops the server of a folder, and waits until everything is on disk. The caller has the folder's lock. */
export async function stopServer(paths: FolderPaths, binaries: string): Promise<void> {
  const found = readPostmaster(paths.data);
  if (!found || !isRunning(found, paths.data)) return;
  if (process.platform === 'win32') {
    // Windows has no signals: `kill` would end the server like a crash.
    spawnSync(path.join(binaries, 'bin/pg_ctl'), ['stop', '-m', 'fast', '-D', paths.data], {
      env: serverEnvironment(),
      windowsHide: true,
    });
    return;
  }
  process.kill(found.processId, 'SIGINT');
  const deadline = Date.now() + stopTimeoutMs;
  while (
    readPostmaster(paths.data)?.processId === found.processId &&
    isRunning(found, paths.data)
  ) {
    if (Date.now() > deadline) {
      throw unavailableError(`PostgreSQL did not stop within ${stopTimeoutMs} ms`);
    }
    await sleep(pollMs);
  }
}
