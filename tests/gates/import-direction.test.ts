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

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Cruises a tree of the repository's shape with the repository's rules; gives the rules it breaks. */
function cruise(files: Readonly<Record<string, string>>): readonly Violation[] {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), content);
  }
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/depcruise'),
    ['packages', '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    { cwd: tree, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}

/** The names of the rules that are broken; with a file, by it alone. */
function namesOf(violations: readonly Violation[], file?: string): string[] {
  const found = violations.filter(({ from }) => file === undefined || from === file);
  return [...new Set(found.map(({ rule }) => rule.name))].sort();
}

const empty = 'export const value = 1;';
const importing = (from: string): string => `export { value } from '${from}';`;

const forbidden = [
  [
    'encoding',
    'client',
    'encoding-must-not-import-client-or-campaigns-or-react-or-sandbox-or-file-lock',
  ],
  ['client', 'react', 'client-must-not-import-campaigns-or-react-or-sandbox-or-command-line'],
  ['client', 'campaigns', 'client-must-not-import-campaigns-or-react-or-sandbox-or-command-line'],
  ['campaigns', 'react', 'campaigns-must-not-import-react-or-sandbox'],
  ['campaigns', 'sandbox', 'campaigns-must-not-import-react-or-sandbox'],
  ['campaigns', 'file-lock', 'file-lock-only-behind-embedded'],
  ['react', 'campaigns', 'react-must-not-import-campaigns-or-sandbox-or-file-lock-or-command-line'],
  ['react', 'sandbox', 'react-must-not-import-campaigns-or-sandbox-or-file-lock-or-command-line'],
  ['react', 'file-lock', 'react-must-not-import-campaigns-or-sandbox-or-file-lock-or-command-line'],
  ['file-lock', 'encoding', 'private-packages-import-no-other'],
  ['checks', 'client', 'private-packages-import-no-other'],
  ['command-line', 'checks', 'private-packages-import-no-other'],
  ['client', 'file-lock', 'file-lock-only-behind-node'],
  ['encoding', 'command-line', 'command-line-only-in-commands'],
  ['sandbox', 'client', 'sandbox-must-not-import-client-or-campaigns-or-react'],
] as const;

/** The file of a package that imports another package, where it may not. */
function importer(from: string, to: string): string {
  return `packages/${from}/src/imports-${to}.ts`;
}

test('imports against the direction of the packages fail, each by its rule', () => {
  const target = (name: string): string => `packages/${name}/src/index.ts`;
  const broken = cruise({
    ...Object.fromEntries(forbidden.map(([, to]) => [target(to), empty])),
    ...Object.fromEntries(
      forbidden.map(([from, to]) => [importer(from, to), importing(`../../${to}/src/index.ts`)]),
    ),
  });
  const missed = forbidden.filter(
    ([from, to, rule]) => !namesOf(broken, importer(from, to)).includes(rule),
  );
  expect(missed).toEqual([]);
});

test('a cycle of files fails', () => {
  const broken = cruise({
    'packages/encoding/src/one.ts': `import './two.ts'; export const value = 1;`,
    'packages/encoding/src/two.ts': importing('./one.ts'),
  });
  expect(namesOf(broken)).toEqual(['no-cycles']);
});

test('another package is reached by its name, not by a path', () => {
  const broken = cruise({
    'packages/client/src/index.ts': importing('../../encoding/src/index.ts'),
    'packages/encoding/src/index.ts': empty,
  });
  expect(namesOf(broken)).toEqual(['only-through-entry-points']);
});

test('not even a test of the sandbox may import the client', () => {
  const broken = cruise({
    'packages/sandbox/src/sandbox.test.ts': importing('../../client/src/index.ts'),
    'packages/client/src/index.ts': empty,
  });
  expect(namesOf(broken)).toContain('sandbox-never-meets-client');
});

test('a tree in order breaks no rule', () => {
  const broken = cruise({
    'packages/encoding/src/index.ts': importing('./value.ts'),
    'packages/encoding/src/value.ts': empty,
    'packages/checks/src/index.ts': importing('./value.ts'),
    'packages/checks/src/value.ts': empty,
  });
  expect(namesOf(broken)).toEqual([]);
});
