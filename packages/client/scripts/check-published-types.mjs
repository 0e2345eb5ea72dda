// Compiles a consumer of the built package with every supported version of TypeScript. It uses Node's
// resolution (ES modules and CommonJS, with declarations checked) and a bundler's. Needs `dist`.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const fixture = fileURLToPath(new URL('../test/fixtures/consumer', import.meta.url));

const compilations = [
  require.resolve('typescript/package.json'),
  require.resolve('typescript-6/package.json'),
  require.resolve('typescript-7/package.json'),
].flatMap((manifest) => ['node', 'bundler'].map((resolution) => ({ manifest, resolution })));

/** Runs a compiler and prints the result. */
const compile = ({ manifest, resolution }) =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(dirname(manifest), 'bin/tsc'), '-p', join(fixture, `tsconfig.${resolution}.json`)],
      (error, stdout) => {
        const verdict = error ? `failed\n${stdout || error.message}` : 'no errors';
        console.log(`TypeScript ${require(manifest).version}, ${resolution}: ${verdict}`);
        if (error) process.exitCode = 1;
        resolve();
      },
    );
  });

const work = async () => {
  for (let next = compilations.shift(); next; next = compilations.shift()) await compile(next);
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
