import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the symbolic links that npm cannot pack, next to the libraries they lead to. The install script of
 * the npm package would make them, but pnpm and `--ignore-scripts` do not run it.
 *
 * @throws Error of `symlink` if the folder is read-only
 */
export function linkLibraries(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) {
    // The paths begin with the name of the folder: native/lib/…
    const link = path.resolve(folder, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      // Another process was faster.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
