import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let tree: string;
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'folder-cycles-'));
  writeFileSync(path.join(tree, 'tsconfig.base.json'), '{}');
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

/** Cruises a tree with the repository's rule for folders; returns the folders of each cycle. */
function findCycles(files: Readonly<Record<string, string>>): string[] {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), content);
  }
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/depcruise'),
    [
      'packages',
      'apps',
      '--config',
      path.join(root, '.dependency-cruiser.folders.cjs'),
      '--output-type',
      'json',
    ],
    { cwd: tree, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string }[] } };
  return [...new Set(summary.violations.map(({ from }) => from))].sort();
}

const value = 'export const value = 1;';

function importing(from: string): string {
  return `export { value } from '${from}';`;
}

test.each([
  'packages/encoding',
  'packages/client',
  'packages/campaigns',
  'packages/react',
  'packages/sandbox',
  'apps/playground',
])('two folders of %s that import each other fail, although no two files do', (home) => {
  const cycles = findCycles({
    [`${home}/src/one/first.ts`]: importing('../two/first.ts'),
    [`${home}/src/two/first.ts`]: value,
    [`${home}/src/two/second.ts`]: importing('../one/second.ts'),
    [`${home}/src/one/second.ts`]: value,
    'packages/other/src/index.ts': value,
    'apps/other/src/index.ts': value,
  });
  expect(cycles).toEqual([`${home}/src/one`, `${home}/src/two`]);
});

test('a detour over a third folder is a cycle too', () => {
  const cycles = findCycles({
    'packages/client/src/one/a.ts': importing('../two/a.ts'),
    'packages/client/src/two/a.ts': value,
    'packages/client/src/two/b.ts': importing('../three/b.ts'),
    'packages/client/src/three/b.ts': value,
    'packages/client/src/three/c.ts': importing('../one/c.ts'),
    'packages/client/src/one/c.ts': value,
    'apps/other/src/index.ts': value,
  });
  expect(cycles).toHaveLength(3);
});

test('layers are fine', () => {
  const cycles = findCycles({
    'packages/client/src/index.ts': importing('./two/a.ts'),
    'packages/client/src/two/a.ts': importing('../one/a.ts'),
    'packages/client/src/one/a.ts': value,
    'packages/client/src/one/a.test.ts': importing('../two/a.ts'),
    'apps/other/src/index.ts': value,
  });
  expect(cycles).toEqual([]);
});
