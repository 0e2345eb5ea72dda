import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../src/node.ts';
import { flags } from '../src/node/command/flags.ts';
import { operationNames } from '../src/api/operation-name.ts';

const root = path.resolve(import.meta.dirname, '..');
const documentation = path.resolve(root, '../../docs');
const page = await readFile(path.join(documentation, 'site/pages/reference/sandbox.md'), 'utf8');

async function readSnippet(file: string): Promise<string> {
  return readFile(path.join(documentation, 'snippets/sandbox', file), 'utf8');
}

async function runRecipe(name: string, code: string): Promise<Record<string, unknown>> {
  const folder = path.join(root, 'node_modules/.cache/snippets');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.ts`);
  const source = code
    .replaceAll(/^const (\{.+\}) = require\((.+)\);$/gm, 'import $1 from $2;')
    .replaceAll("'@23telecom/sandbox'", JSON.stringify(path.join(root, 'src/node.ts')))
    .replaceAll(
      "'@23telecom/sandbox/testing'",
      JSON.stringify(path.join(root, 'src/node-testing.ts')),
    );
  await writeFile(file, source);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
}

describe('the recipes', () => {
  test('for Jest passes', async () => {
    const jest = await readSnippet('in-a-test.js');
    const start =
      "import { expect } from 'vitest';\nconst test = (_, run) => (done = run());\nlet done;\n";
    await runRecipe('jest', `${start}${jest}await done;\n`);
    expect(jest).toContain("toBe('DELIVRD')");
  });

  test('for Storybook answers the calls of a story', async () => {
    const storybook = await readSnippet('in-storybook.js');
    const addon = "import { initialize, mswLoader } from 'msw-storybook-addon';";
    expect(storybook).toContain(addon);
    const stub = 'const [initialize, mswLoader] = [() => undefined, () => undefined];';
    const preview = await runRecipe('storybook', storybook.replace(addon, stub));
    const { parameters, beforeEach } = preview.default as {
      readonly parameters: { readonly msw: { readonly handlers: readonly RequestHandler[] } };
      readonly beforeEach: () => void;
    };
    const server = setupServer(...parameters.msw.handlers);
    server.listen();
    try {
      beforeEach();
      const response = await fetch('https://restlink23telecom.com/api/v1/user/profile', {
        headers: { 'X-API-Key': 'sk_prod_local' },
      });
      expect(response.status).toBe(200);
    } finally {
      server.close();
    }
  });
});

test('the table of outcomes has the numbers of the code', () => {
  for (const [outcome, numbers] of Object.entries(outcomes)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${outcome}\``));
    const [first, tenth] = [numbers[0], numbers[9]];
    const [eleventh, last] = [numbers[10], numbers[14]];
    expect(row).toContain(
      `\`${first}\`–\`${tenth.slice(-3)}\`, \`${eleventh}\`–\`${last.slice(-3)}\``,
    );
  }
});

test('every option and every fault has a row on the page', async () => {
  const files = ['src/sandbox/sandbox-options.ts', 'src/node/node-sandbox-options.ts'];
  const options = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  const body = options.map((text) => text.split('export interface ')[1]).join('');
  const names = Array.from(body.matchAll(/^ {2}readonly (\w+)\?/gm), ([, name = '']) => name);
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(page).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));

  const faults = await readFile(path.join(root, 'src/faults/fault.ts'), 'utf8');
  const kinds = new Set(
    Array.from(faults.matchAll(/^ {2}readonly kind: (.+);$/gm), ([, kind = '']) =>
      kind.split(' | '),
    ).flat(),
  );
  expect(kinds.size).toBeGreaterThan(8);
  for (const kind of kinds)
    expect(page).toMatch(new RegExp(`^\\|.*\`${kind.replaceAll("'", '')}\``, 'm'));
});

test('every flag of the command line has a row on the page', () => {
  const names = Object.keys(flags);
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(page).toMatch(new RegExp(`^\\|.*\`--${name}[ \`]`, 'm'));
});

test('the page lists the operations of the code, and no other', () => {
  const [, list = ''] = /^Operations: (.*?)\.\n\n/ms.exec(page) ?? [];
  const named = Array.from(list.matchAll(/`([\w.]+)`/g), ([, name = '']) => name);
  expect(new Set(named)).toEqual(new Set(operationNames));
});

test('the table of errors has the codes of the code, and no other', async () => {
  const source = await readFile(path.join(root, 'src/shared/sandbox-error.ts'), 'utf8');
  const codes = Array.from(source.matchAll(/^ {2}\| '(\w+)'/gm), ([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(10);
  const [, table = ''] = /^## Errors\n(.*?)^## /ms.exec(page) ?? [];
  const rows = table.split('\n').flatMap((line) => /^\| (`.+?) +\|/.exec(line)?.[1] ?? []);
  const named = rows.flatMap((row) => Array.from(row.matchAll(/`([A-Z_]+)`/g), ([, code]) => code));
  expect(new Set(named)).toEqual(new Set(codes));
});
