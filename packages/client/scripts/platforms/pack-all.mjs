import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packages = path.resolve(import.meta.dirname, '../../..');

/**
 * Packs built packages, as `npm publish` would.
 *
 * @param {readonly string[]} names folders of `packages/`
 * @param {string} target the folder for the tarballs
 * @returns {Promise<readonly { manifest: any, tarball: string }[]>}
 */
export const packAll = async (names, target) => {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const cwd = path.join(packages, name);
      const manifest = JSON.parse(await readFile(path.join(cwd, 'package.json'), 'utf8'));
      const { stdout } = await run('pnpm', ['pack', '--json', '--pack-destination', target], {
        cwd,
      });
      const { filename } = JSON.parse(stdout);
      return { manifest, tarball: path.join(target, path.basename(filename)) };
    }),
  );
};
