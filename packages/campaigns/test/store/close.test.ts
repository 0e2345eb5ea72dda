import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabaseForTest } from '../support/open-test-database.ts';
import { startProgram } from '../support/start-program.ts';

const program = path.join(import.meta.dirname, 'close.program.ts');

test('a program whose last step is to close a store ends after it is closed', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'close-')), 'store');
  onTestFinished(() => rmSync(path.dirname(folder), { recursive: true }));
  const { connectionString } = await openDatabaseForTest();
  const programs = [folder, connectionString].map((target) => startProgram(program, [target]));
  // Node.js ends with 13 where an `await` of the program is still open.
  expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([7, 7]);
  expect(existsSync(path.join(folder, 'data/postmaster.pid'))).toBe(false);
});
