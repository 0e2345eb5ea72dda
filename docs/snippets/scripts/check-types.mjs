// Type-checks the snippets with the newer majors of TypeScript. `npm test` does so with the repository's own.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const folder = path.resolve(import.meta.dirname, '..');

for (const name of ['typescript-6', 'typescript-7']) {
  const manifest = require.resolve(`${name}/package.json`);
  const compiler = path.join(path.dirname(manifest), 'bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', folder], {
    encoding: 'utf8',
  });
  console.log(
    `TypeScript ${require(manifest).version}: ${status === 0 ? 'no errors' : `failed\n${stdout}`}`,
  );
  if (status !== 0) process.exitCode = 1;
}
