import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { FolderPaths } from './folder-paths.ts';
import { runInitdb } from './run-initdb.ts';
import type { ServerUser } from './server-user.ts';

const draftPrefix = 'draft-';

/**
 * Creates the data folder, if it does not exist. It gets its name when it is complete, so a kill at any
 * moment leaves either no data folder or a whole one. The caller has the lock.
 */
export async function createData(
  paths: FolderPaths,
  binaries: string,
  user: ServerUser,
): Promise<void> {
  removeDrafts(paths.folder);
  if (existsSync(paths.data)) return;
  // A name of its own: an `initdb` whose parent was killed may still be writing to an earlier draft.
  const draft = mkdtempSync(path.join(paths.folder, draftPrefix));
  const draftPassword = `${draft}-password`;
  const password = randomBytes(32).toString('base64url');
  writeFileSync(draftPassword, password, { mode: 0o600 });
  giveTo(user, draft, draftPassword);
  await runInitdb(binaries, user, { data: draft, password: draftPassword });
  writeFileSync(paths.password, password, { mode: 0o600, flush: true });
  rmSync(draftPassword);
  renameSync(draft, paths.data);
}

/** Removes the drafts of calls that failed or were killed. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(draftPrefix)) continue;
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {
      // Still in use: the next start removes it.
    }
  }
}

function giveTo({ uid, gid }: ServerUser, ...files: readonly string[]): void {
  if (uid === undefined || gid === undefined) return;
  for (const file of files) chownSync(file, uid, gid);
}
