import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let tree: string;
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'import-direction-'));
  writeFileSync(path.join(tree, 'tsconfig.base.json'), '{}');
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

/** Cruises a tree of the repository's shape with the repository's rules; gives the rules it breaks. */
function cruise(files: Readonly<Record<string, string>>): string[] {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), content);
  }
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/depcruise'),
    ['packages', '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    { cwd: tree, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const empty = 'export const value = 1;';
const importing = (from: string): string => `export { value } from '${from}';`;

test.each([
  ['encoding', 'client', 'encoding-must-not-import-client-or-react-or-sandbox'],
  ['client', 'react', 'client-must-not-import-react-or-sandbox'],
  ['react', 'sandbox', 'react-must-not-import-sandbox'],
  ['sandbox', 'client', 'sandbox-must-not-import-client-or-react'],
])('%s may not import %s', (from, to, rule) => {
  const broken = cruise({
    [`packages/${from}/src/index.ts`]: importing(`../../${to}/src/index.ts`),
    [`packages/${to}/src/index.ts`]: empty,
  });
  expect(broken).toContain(rule);
});

test('a circle between files is refused', () => {
  const broken = cruise({
    'packages/encoding/src/one.ts': `import './two.ts'; export const value = 1;`,
    'packages/encoding/src/two.ts': importing('./one.ts'),
  });
  expect(broken).toEqual(['no-circles']);
});

test('another package is reached by its name, not by a path', () => {
  const broken = cruise({
    'packages/client/src/index.ts': importing('../../encoding/src/index.ts'),
    'packages/encoding/src/index.ts': empty,
  });
  expect(broken).toEqual(['only-through-entry-points']);
});

test('not even a test of the sandbox may import the client', () => {
  const broken = cruise({
    'packages/sandbox/src/sandbox.test.ts': importing('../../client/src/index.ts'),
    'packages/client/src/index.ts': empty,
  });
  expect(broken).toContain('sandbox-never-meets-client');
});

test('a tree in order breaks no rule', () => {
  const broken = cruise({
    'packages/encoding/src/index.ts': importing('./value.ts'),
    'packages/encoding/src/value.ts': empty,
  });
  expect(broken).toEqual([]);
});
