import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { packAll } from './pack-all.mjs';

const run = promisify(execFile);
/** Not below `node_modules`, where bundlers take every file for a dependency. */
const cache = path.resolve(import.meta.dirname, '../../../../.artifacts/platforms');
const timeoutMs = 300_000;

/** `npm install` without the questions and the audit, and without scripts of packages. */
const npmFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];

/**
 * Makes a folder with the given dependencies from npm and with our packages as they are published: a
 * user's project. The dependencies stay in the cache between runs; our packages are always new.
 *
 * @param {string} name of the folder
 * @param {Readonly<Record<string, string>>} dependencies of the project, without ours
 * @param {readonly string[]} ours folders of `packages/` that the project uses, with what they import
 * @returns {Promise<string>} the folder
 * @throws Error with the output of npm if the installation fails
 */
export const installProject = async (name, dependencies, ours) => {
  const folder = path.join(cache, name);
  const packed = await packAll(ours, path.join(cache, 'tarballs', name));
  const wanted = { ...dependencies };
  for (const { manifest } of packed) {
    for (const [dependency, range] of Object.entries(manifest.dependencies ?? {})) {
      if (!dependency.startsWith('@23telecom/')) wanted[dependency] ??= range;
    }
  }
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: wanted });
  const stamp = path.join(folder, 'node_modules/.installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== manifest) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), manifest);
    await run('npm', ['install', ...npmFlags, '--fetch-retries=1'], {
      cwd: folder,
      timeout: timeoutMs,
    });
    await writeFile(stamp, manifest);
  }
  for (const { manifest: own, tarball } of packed) {
    const target = path.join(folder, 'node_modules', own.name);
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  }
  return folder;
};
