import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTotals } from '../../scripts/read-totals.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let directory: string;
beforeEach(() => {
  // Inside the repository, so that the files find Vitest.
  directory = mkdtempSync(path.join(root, 'node_modules/.cache-totals-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('counts passing tests, and names failing ones and files that cannot load', async () => {
  const files = {
    'passes.test.js': `import { expect, test } from 'vitest'; test('one', () => { expect(1).toBe(1); }); test('two', () => { expect(2).toBe(2); });`,
    'fails.test.js': `import { expect, test } from 'vitest'; test('one', () => { expect(1).toBe(2); });`,
    'cannot-load.test.js': `import './nowhere.js';`,
    'vitest.config.js': `export default { test: { root: ${JSON.stringify(directory)} } };`,
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(directory, name), content);
  }
  const report = path.join(directory, 'report.json');
  spawnSync(
    path.join(root, 'node_modules/.bin/vitest'),
    ['run', '--root', directory, '--reporter=json', `--outputFile.json=${report}`],
    { cwd: directory, env: { ...process.env, VITEST: undefined } },
  );
  const { passed, failures } = await readTotals(report);
  expect(passed).toBe(2);
  expect(failures.map((name) => path.basename(name)).sort()).toEqual([
    'cannot-load.test.js: could not load',
    'fails.test.js > one',
  ]);
});
