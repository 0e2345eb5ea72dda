import path from 'node:path';
import { installCached } from './install-cached.mjs';

const { platform, arch } = process;

const node = `node-${platform === 'darwin' && arch === 'arm64' ? 'bin-' : ''}${platform}-${arch}`;

/** The npm package and the path of each runtime's executable. They work without install scripts. */
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

/**
 * Installs the runtimes into a folder, once and at their exact versions, and returns the path of each.
 * They have hundreds of megabytes, so they are not dependencies of the repository.
 *
 * @throws Error with the output of npm if the installation fails
 */
export const fetchRuntimes = async (folder) => {
  // Install under aliases, because two of them are versions of one package.
  const dependencies = Object.fromEntries(
    Object.entries(runtimes).map(([name, { package: wanted }]) => [name, `npm:${wanted}`]),
  );
  await installCached(folder, dependencies);
  return Object.fromEntries(
    Object.entries(runtimes).map(([name, { binary }]) => [
      name,
      path.join(folder, 'node_modules', name, binary),
    ]),
  );
};
