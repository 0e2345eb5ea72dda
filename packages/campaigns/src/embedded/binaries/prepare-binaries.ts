import { chmod, cp, lstat, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Binaries } from './find-binaries.ts';
import { isReachable } from './is-reachable.ts';
import { linkLibraries } from './link-libraries.ts';

/**
 * Returns a folder with `bin`, `lib` and `share` that the user of the server can run. If that user cannot
 * reach `node_modules`, or if the links of the libraries cannot be made there, this is a copy.
 */
export async function prepareBinaries(binaries: Binaries, isForOther: boolean): Promise<string> {
  const folder = realpathSync(binaries.folder);
  if (!isForOther || isReachable(path.join(folder, 'bin'))) {
    try {
      linkLibraries(folder);
      return folder;
    } catch {
      // A read-only installation: its copy can be changed.
    }
  }
  return copyBinaries(folder, binaries.version);
}

/** Copies the binaries once for all processes of this user. */
async function copyBinaries(folder: string, version: string): Promise<string> {
  const owner = process.getuid?.() ?? 0;
  const target = path.join(tmpdir(), `23telecom-postgres-${version}-${process.arch}-${owner}`);
  const native = path.join(target, 'native');
  if ((await isOwn(target, owner)) && (await isComplete(native, folder))) return native;
  const draft = await mkdtemp(`${target}-`);
  const copied = path.join(draft, 'native');
  await cp(folder, copied, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  linkLibraries(copied);
  await chmod(draft, 0o755);
  // Machines delete old files of their temporary folder one by one.
  if ((await isOwn(target, owner)) && !(await isComplete(native, folder))) {
    await rm(target, { recursive: true, force: true });
  }
  try {
    await rename(draft, target);
    return native;
  } catch {
    // Another process was faster; or another user has the name, and then our draft is the copy.
    if (!(await isOwn(target, owner))) return copied;
    await rm(draft, { recursive: true });
    return native;
  }
}

/** The archives for compilers take half of the space, and are never loaded. */
function isNeeded(file: string): boolean {
  return !file.endsWith('.a');
}

/** Whether a folder is ours alone: in a shared folder for temporary files, others can make it first. */
async function isOwn(folder: string, owner: number): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return false;
  return process.platform === 'win32' || (found.uid === owner && !(found.mode & 0o022));
}

/** Whether a copy has all files. */
async function isComplete(copy: string, folder: string): Promise<boolean> {
  const [copied, files] = await Promise.all(
    [copy, folder].map((root) => readdir(root, { recursive: true }).catch(() => [])),
  );
  const found = new Set(copied);
  return files?.filter(isNeeded).every((file) => found.has(file)) ?? false;
}
