// Compiles a consumer of the built package with every supported TypeScript: as Node resolves it (ES
// modules and CommonJS, declarations checked too), and as a bundler does. Needs `dist`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const fixture = fileURLToPath(new URL('../test/fixtures/consumer', import.meta.url));

const manifests = [
  require.resolve('typescript/package.json'),
  require.resolve('typescript-6/package.json'),
  require.resolve('typescript-7/package.json'),
];
for (const manifest of manifests) {
  for (const resolution of ['node', 'bundler']) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(dirname(manifest), 'bin/tsc'), '-p', join(fixture, `tsconfig.${resolution}.json`)],
      { encoding: 'utf8' },
    );
    const verdict = status === 0 ? 'fine' : `failed\n${stdout}`;
    console.log(`TypeScript ${require(manifest).version}, ${resolution}: ${verdict}`);
    if (status !== 0) process.exitCode = 1;
  }
}
