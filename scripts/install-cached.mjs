import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const timeoutMs = 180_000;

/**
 * Installs npm packages into a folder of their own, once for each set of dependencies. They are too large to be
 * dependencies of the repository.
 *
 * @throws Error with the output of npm if the installation fails
 */
export const installCached = async (folder, dependencies) => {
  const manifest = JSON.stringify({ private: true, dependencies });
  const stamp = path.join(folder, 'installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === manifest) return;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), manifest);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await promisify(execFile)('npm', ['install', ...flags, '--fetch-retries=1'], {
    cwd: folder,
    timeout: timeoutMs,
  });
  await writeFile(stamp, manifest);
};
