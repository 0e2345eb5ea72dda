import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run-gates.mjs';

/** A line for each failure of every run: a test that fails only now and then has a name here. */
const log = path.join(root, '.artifacts/failures.log');

/** Prints the names of failures and keeps them in `.artifacts/failures.log`. */
export async function logFailures(command, failures) {
  if (failures.length === 0) return;
  const time = new Date().toISOString();
  await mkdir(path.dirname(log), { recursive: true });
  await appendFile(log, failures.map((name) => `${time} ${command}: ${name}\n`).join(''));
  console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
}
