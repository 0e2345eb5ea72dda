import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const { platform, arch } = process;

/** Where each runtime is on npm, as a plain file in a package: no install script has to run. */
const runtimes = {
  node: {
    version: '20.19.0',
    package: `node-${platform === 'darwin' && arch === 'arm64' ? 'bin-' : ''}${platform}-${arch}`,
    binary: 'bin/node',
  },
  bun: {
    version: '1.4.5',
    package: `@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}`,
    binary: 'bin/bun',
  },
  deno: {
    version: '2.9.6',
    package: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`,
    binary: 'deno',
  },
  workerd: {
    version: '1.20261117.1',
    package: `@cloudflare/workerd-${platform}-${arch === 'x64' ? '64' : arch}`,
    binary: 'bin/workerd',
  },
};

const patienceMs = 180_000;

/**
 * Fetches the runtimes into a folder, at their exact versions and once: half a gigabyte that nobody
 * needs who only works on the packages. Gives the path of each.
 *
 * @throws where npm does not give them, with what it said
 */
export const fetchRuntimes = async (folder) => {
  const entries = Object.entries(runtimes);
  const locate = ({ package: name, binary }) => path.join(folder, 'node_modules', name, binary);
  const dependencies = Object.fromEntries(
    entries.map(([, { package: name, version }]) => [name, version]),
  );
  const stamp = path.join(folder, `${Object.values(dependencies).join('-')}.done`);
  if (!existsSync(stamp)) {
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies }),
    );
    await promisify(execFile)(
      'npm',
      [
        'install',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--no-package-lock',
        '--fetch-retries=1',
      ],
      { cwd: folder, timeout: patienceMs },
    );
    await writeFile(stamp, '');
  }
  return Object.fromEntries(entries.map(([name, runtime]) => [name, locate(runtime)]));
};
