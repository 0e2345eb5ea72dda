import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const { platform, arch } = process;

const node = `node-${platform === 'darwin' && arch === 'arm64' ? 'bin-' : ''}${platform}-${arch}`;

/** Where each runtime is on npm, as a plain file in a package: no install script has to run. */
const runtimes = {
  node20: { package: `${node}@20.19.0`, binary: 'bin/node' },
  node24: { package: `${node}@24.9.0`, binary: 'bin/node' },
  bun: {
    package: `@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}@1.4.5`,
    binary: 'bin/bun',
  },
  deno: {
    package: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}@2.9.6`,
    binary: 'deno',
  },
  workerd: {
    package: `@cloudflare/workerd-${platform}-${arch === 'x64' ? '64' : arch}@1.20261117.1`,
    binary: 'bin/workerd',
  },
};

const patienceMs = 180_000;

/**
 * Fetches the runtimes into a folder, at their exact versions and once: hundreds of megabytes that
 * nobody needs who only works on the packages. Gives the path of each.
 *
 * @throws where npm does not give them, with what it said
 */
export const fetchRuntimes = async (folder) => {
  // Each under our own name, since two are versions of one package.
  const dependencies = Object.fromEntries(
    Object.entries(runtimes).map(([name, { package: wanted }]) => [name, `npm:${wanted}`]),
  );
  const manifest = JSON.stringify({ private: true, dependencies });
  const stamp = path.join(folder, 'installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== manifest) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), manifest);
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    await promisify(execFile)('npm', ['install', ...flags, '--fetch-retries=1'], {
      cwd: folder,
      timeout: patienceMs,
    });
    await writeFile(stamp, manifest);
  }
  return Object.fromEntries(
    Object.entries(runtimes).map(([name, { binary }]) => [
      name,
      path.join(folder, 'node_modules', name, binary),
    ]),
  );
};
