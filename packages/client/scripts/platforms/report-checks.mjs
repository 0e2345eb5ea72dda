import { runChecks } from '../runtimes/run-checks.mjs';

/**
 * Runs the steps without which there is nothing to check, then the checks. Prints a line for each that fails
 * and one for all, and sets the exit code.
 */
export const reportChecks = async (title, steps, checks) => {
  const startedAt = performance.now();
  const results = [];
  for (const [name, step] of Object.entries(steps)) {
    results.push(...(await runChecks({ [name]: step })));
    if (results.at(-1).fault !== null) break;
  }
  if (results.every(({ fault }) => fault === null)) results.push(...(await runChecks(checks)));
  const failed = results.filter(({ fault }) => fault !== null);
  for (const { name, fault } of failed) console.log(`✗ ${title}: ${name}\n${fault}`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const passed = results.length - failed.length;
  console.log(
    `${failed.length ? '✗' : '✓'} ${title}: ${passed} of ${results.length} (${seconds} s)`,
  );
  if (failed.length > 0) process.exitCode = 1;
};
