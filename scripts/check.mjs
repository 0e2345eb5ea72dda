// `npm test`: every gate in turn, each counted as one check, and then all tests in one run.
// The last line is `N passed, N failed`; a test file that cannot load counts as failed.
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { readTotals } from './read-totals.mjs';

const root = path.resolve(import.meta.dirname, '..');
const report = path.join(root, 'node_modules/.cache/check/vitest.json');

const lint = [
  'lint',
  'eslint',
  ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
];

/** Gates of one step run side by side, each lane in its order: linting fills a core by itself. */
const steps = [
  [[['format', 'prettier', ['--check', '.', '--log-level', 'warn']]]],
  [[['build', 'turbo', ['run', 'build']]]],
  [
    [lint],
    [
      ['types', 'turbo', ['run', 'types']],
      ['types of the tooling', 'tsc', []],
      [
        'import direction',
        'depcruise',
        [
          'packages',
          'apps',
          'tests',
          '--config',
          '.dependency-cruiser.cjs',
          '--output-type',
          'err',
        ],
      ],
      ['dead code', 'knip', []],
      ['packaging', 'node', ['scripts/packaging.mjs']],
      ['types as published', 'node', ['packages/client/scripts/check-published-types.mjs']],
      ['runtimes', 'node', ['packages/client/scripts/runtimes.mjs']],
      ['sizes', 'turbo', ['run', 'sizes']],
    ],
  ],
];

const bin = path.join(root, 'node_modules/.bin');
const environment = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
  FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? '1' : '0'),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** Runs a command; resolves to its exit code and, when captured, all that it printed. */
const run = (command, parameters, { isCaptured }) =>
  new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: environment,
      stdio: ['ignore', isCaptured ? 'pipe' : 'inherit', isCaptured ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

const runGate = async ([name, command, parameters]) => {
  const startedAt = performance.now();
  const { code, output } = await run(command, parameters, { isCaptured: true });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(`\n${output.trim()}\n`);
  else for (const line of output.match(/^left out: .*/gm) ?? []) console.log(`  ${line}`);
  return code === 0;
};

const runTests = async () => {
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const { code } = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { isCaptured: false },
  );
  const totals = await readTotals(report).catch(() => ({ passed: 0, failed: 1 }));
  // Unhandled errors are nowhere but in the exit code.
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
};

let passed = 0;
let failed = 0;
const runLane = async (gates) => {
  for (const gate of gates) {
    if (await runGate(gate)) passed += 1;
    else failed += 1;
  }
};
for (const lanes of steps) await Promise.all(lanes.map(runLane));
const tests = await runTests();
passed += tests.passed;
failed += tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
