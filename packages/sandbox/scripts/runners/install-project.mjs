import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packages = path.resolve(import.meta.dirname, '../../..');
const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];

const readManifest = async (name) =>
  JSON.parse(await readFile(path.join(packages, name, 'package.json'), 'utf8'));

/** Unpacks a built package into a project, as npm would from the registry. */
const unpack = async (name, folder) => {
  const target = path.join(folder, 'node_modules/@23telecom', name);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const options = ['pack', '--json', '--pack-destination', folder];
  const { stdout } = await run('pnpm', options, { cwd: path.join(packages, name) });
  const tarball = path.join(folder, path.basename(JSON.parse(stdout).filename));
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  await rm(tarball);
};

/**
 * Makes a project with dependencies from npm, which stay between runs, and with the sandbox as it would
 * be published.
 *
 * @throws Error with the output of npm if the installation fails
 */
export const installProject = async (folder, dependencies) => {
  const wanted = { ...dependencies };
  for (const name of ['encoding', 'sandbox']) {
    Object.assign(wanted, (await readManifest(name)).dependencies);
  }
  delete wanted['@23telecom/encoding'];
  const manifest = JSON.stringify({ private: true, dependencies: wanted });
  const stamp = path.join(folder, 'node_modules/.installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== manifest) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), manifest);
    await run('npm', ['install', ...flags, '--fetch-retries=1'], { cwd: folder, timeout: 300_000 });
    await writeFile(stamp, manifest);
  }
  for (const name of ['encoding', 'sandbox']) await unpack(name, folder);
};
