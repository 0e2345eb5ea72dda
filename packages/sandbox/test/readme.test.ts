import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../src/index.ts';
import { flags } from '../src/cli/flags.ts';
import { operationNames } from '../src/api/operation-name.ts';

const root = path.resolve(import.meta.dirname, '..');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const snippets = Array.from(readme.matchAll(/^```ts\n(.*?)^```/gms), ([, code = '']) => code);
/** This package knows no client: what uses one is run by the repository's own tests. */
const own = snippets.filter((code) => !code.includes('@23telecom/client'));

/** A test cannot hold another: what a snippet hands to `test` is run here. */
const head = [
  "import { expect } from 'vitest';",
  'const runs: unknown[] = [];',
  'const test = (_: string, run: () => unknown) => void runs.push(run());',
].join('\n');
const foot = 'await Promise.all(runs);';

describe('a snippet of the README runs, and says what it says', () => {
  test.each(own.map((code, index) => [index + 1, code] as const))(
    'number %i',
    async (index, code) => {
      const folder = path.join(root, 'node_modules/.cache/readme');
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `snippet-${index}.ts`);
      const source = code
        .replaceAll("'@23telecom/sandbox'", JSON.stringify(path.join(root, 'src/index.ts')))
        .replaceAll(
          "'@23telecom/sandbox/testing'",
          JSON.stringify(path.join(root, 'src/testing.ts')),
        )
        .replace("import { expect, test } from 'vitest';", '')
        .replaceAll(/^(.+); \/\/=> (.+)$/gm, 'expect($1).toEqual($2);');
      await writeFile(file, [head, source, foot].join('\n'));
      await import(/* @vite-ignore */ pathToFileURL(file).href);
    },
  );

  test('is in all but one case one of this package alone', () => {
    expect([own.length, snippets.length]).toEqual([9, 10]);
    expect(own.join('').match(/\/\/=>/g)).toHaveLength(13);
  });
});

test('the table of outcomes is that of the code', () => {
  for (const [outcome, numbers] of Object.entries(outcomes)) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${outcome}\``));
    const [first, tenth] = [numbers[0], numbers[9]];
    const [eleventh, last] = [numbers[10], numbers[14]];
    expect(row).toContain(
      `\`${first}\`–\`${tenth.slice(-3)}\`, \`${eleventh}\`–\`${last.slice(-3)}\``,
    );
  }
});

test('every option and every fault has a row', async () => {
  const options = await readFile(path.join(root, 'src/sandbox-options.ts'), 'utf8');
  const [, body = ''] = options.split('export interface SandboxOptions {');
  const names = Array.from(body.matchAll(/^ {2}readonly (\w+)\?/gm), ([, name = '']) => name);
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(readme).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));

  const faults = await readFile(path.join(root, 'src/faults/fault.ts'), 'utf8');
  const kinds = new Set(
    Array.from(faults.matchAll(/^ {2}readonly kind: (.+);$/gm), ([, kind = '']) =>
      kind.split(' | '),
    ).flat(),
  );
  expect(kinds.size).toBeGreaterThan(8);
  for (const kind of kinds)
    expect(readme).toMatch(new RegExp(`^\\|.*\`${kind.replaceAll("'", '')}\``, 'm'));
});

test('every flag of the command line has a row', () => {
  const names = Object.keys(flags);
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(readme).toMatch(new RegExp(`^\\|.*\`--${name}[ \`]`, 'm'));
});

test('operations are named as in the code', () => {
  const [, list = ''] = /^Operations: (.*?)\.\n\n/ms.exec(readme) ?? [];
  const named = Array.from(list.matchAll(/`([\w.]+)`/g), ([, name = '']) => name);
  expect(named.length).toBeGreaterThan(15);
  for (const name of named) expect(operationNames).toContain(name);
});
