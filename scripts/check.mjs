// `npm test`: gates, each counted as one check, and then the tests in one run. Lint, packaging and the long tests are
// in `npm run platforms`.
// The last line is `N passed, N failed`; a test file that cannot load counts as failed.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { longTestPatterns } from './long-tests.mjs';
import { logFailures } from './log-failures.mjs';
import { readTotals } from './read-totals.mjs';
import { root, run, runGates } from './run-gates.mjs';

const report = path.join(root, 'node_modules/.cache/check/vitest.json');

/** Lanes, side by side: what needs the built packages, what reads the sources, and the longest of these. */
const steps = [
  [
    [
      ['build', 'turbo', ['run', 'build']],
      ['sizes', 'turbo', ['run', 'sizes']],
      ['dead code', 'knip', []],
    ],
    [['format', 'prettier', ['--check', '.', '--log-level', 'warn']]],
    [
      ['plain English', 'node', ['scripts/check-english.mjs']],
      ['types', 'node', ['scripts/check-types.mjs']],
      ['import direction', 'pnpm', ['--silent', 'run', 'imports']],
      ['cycles of folders', 'pnpm', ['--silent', 'run', 'folders']],
      ['policies', 'node', ['scripts/check-policy.mjs']],
      ['licences', 'node', ['scripts/write-licences.mjs', '--check']],
      ['pages of the documentation', 'node', ['docs/site/scripts/check-pages.mjs']],
    ],
  ],
];

async function runTests() {
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const { code } = await run(
    'vitest',
    [
      'run',
      ...longTestPatterns().map((pattern) => `--exclude=${pattern}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { isCaptured: false },
  );
  const totals = await readTotals(report).catch((error) => ({
    passed: 0,
    failures: [`no report of the tests: ${error.message}`],
  }));
  // Only the exit code reports unhandled errors.
  if (code !== 0 && totals.failures.length === 0) totals.failures.push('an unhandled error');
  return totals;
}

const gates = await runGates(steps);
const tests = await runTests();
const failures = [...gates.failures, ...tests.failures];
await logFailures('npm test', failures);
console.log(`\n${gates.passed + tests.passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
