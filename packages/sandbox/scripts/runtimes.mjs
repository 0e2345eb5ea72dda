// Runs the built package (`dist`) on Node (oldest, newest and installed), Bun, Deno and Workers.
// The tests of this repository run it in Chromium.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { fetchRuntimes } from '../../../scripts/fetch-runtimes.mjs';
import { runWorker } from './runtimes/run-worker.mjs';

const cache = path.resolve(import.meta.dirname, '../../../node_modules/.cache/runtimes');
const script = path.join(import.meta.dirname, 'runtimes/run-process.mjs');

const runProcess =
  (command, flags = []) =>
  async () => {
    const { stdout } = await promisify(execFile)(command, [...flags, script], { timeout: 180_000 });
    return JSON.parse(stdout);
  };

// A data file needs `ffi`: its lock is one of the C library.
const permissions = ['net', 'env', 'read', 'write', 'sys', 'ffi'].map((name) => `--allow-${name}`);

const { node20, node24, bun, deno, workerd } = await fetchRuntimes(cache);
const runtimes = {
  [`Node ${process.versions.node}`]: runProcess(process.execPath),
  'Node 20.19.0': runProcess(node20),
  'Node 24.9.0': runProcess(node24),
  'Bun 1.4.5': runProcess(bun, ['run']),
  'Deno 2.9.6': runProcess(deno, ['run', '--no-prompt', ...permissions]),
  Workers: () => runWorker(workerd, path.join(cache, 'workers')),
};

for (const [name, run] of Object.entries(runtimes)) {
  const results = await run().catch((error) => [{ name: 'the run', fault: String(error) }]);
  const faults = results.filter(({ fault }) => fault !== null);
  console.log(
    `${faults.length ? '✗' : '✓'} ${name}: ${results.length - faults.length} of ${results.length}`,
  );
  for (const { name: check, fault } of faults) console.log(`  ✗ ${check}\n    ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
