import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * How many tests passed in a JSON report of Vitest, and the names of those that failed. A file that
 * could not load has no tests and is in none of the report's counts: it counts as one failure here.
 */
export async function readTotals(file) {
  const { numPassedTests, testResults } = JSON.parse(await readFile(file, 'utf8'));
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const place = path.relative(process.cwd(), name);
    if (status === 'failed' && failed.length === 0) return [`${place}: could not load`];
    return failed.map((test) => `${place} > ${test.fullName}`);
  });
  return { passed: numPassedTests, failures };
}
