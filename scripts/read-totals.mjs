import { readFile } from 'node:fs/promises';

/**
 * The totals of a JSON report of Vitest. A file that could not load has no tests of its own and is
 * in none of the report's counts: it counts as one failure here.
 */
export async function readTotals(file) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(file, 'utf8'));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
