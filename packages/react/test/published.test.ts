// @vitest-environment node
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const require = createRequire(import.meta.url);

// Inside the package, so that what it imports is found; built anew, so that it is never stale.
let dist: string;
let files: readonly string[];

beforeAll(async () => {
  dist = await mkdtemp(path.join(root, 'node_modules/.published-'));
  const tsup = path.join(path.dirname(require.resolve('tsup/package.json')), 'dist/cli-default.js');
  await run(process.execPath, [tsup, '--no-dts', '--no-clean', '--silent', '--out-dir', dist], {
    cwd: root,
  });
  const entries = await readdir(dist, { recursive: true });
  files = entries.filter((file) => /\.c?js$/.test(file));
}, 60_000);

afterAll(() => rm(dist, { recursive: true, force: true }));

const read = (file: string) => readFile(path.join(dist, file), 'utf8');

/** The strings before the first statement, which is where directives are. */
const directives = (code: string) =>
  /^(?:\s*(?:"[^"]*";|\/\/.*))*/.exec(code)?.[0].match(/"[^"]*"(?=;)/g) ?? [];

test('every file of the hooks says that it is for the client', async () => {
  const hooks = files.filter((file) => file.startsWith(`hooks${path.sep}`));
  expect(hooks.length).toBeGreaterThan(30);
  for (const file of hooks) {
    expect([file, directives(await read(file))]).toEqual([
      file,
      file.endsWith('.cjs') ? ['"use strict"', '"use client"'] : ['"use client"'],
    ]);
  }
});

test('no other file says so', async () => {
  const others = files.filter((file) => !file.startsWith(`hooks${path.sep}`));
  expect(others).toContain(path.join('options', 'index.js'));
  for (const file of others) expect((await read(file)).includes('use client')).toBe(false);
});

/** All files that a file imports, and what it imports from elsewhere. */
const follow = async (file: string, seen = new Set<string>(), outside = new Set<string>()) => {
  if (!seen.has(file)) {
    seen.add(file);
    for (const [, name = ''] of (await read(file)).matchAll(/(?:from|import) ?"([^"]+)"/g)) {
      if (name.startsWith('.')) await follow(path.join(path.dirname(file), name), seen, outside);
      else outside.add(name);
    }
  }
  return { inside: [...seen].sort(), outside: [...outside].sort() };
};

describe('the options', () => {
  test('pull in no hook and no React of their own', async () => {
    const { inside, outside } = await follow(path.join('options', 'index.js'));
    expect(inside.filter((file) => !file.startsWith(`options${path.sep}`))).toEqual([]);
    expect(outside).toEqual(['@23telecom/client', '@tanstack/react-query']);
  });
});

test('the composer alone pulls in the table of substitutes', async () => {
  const { outside } = await follow(path.join('composer', 'index.js'));
  expect(outside).toContain('@23telecom/encoding/smart');
});

describe('the hooks', () => {
  test('pull in nothing but React, Query, the client and the main entry of encoding', async () => {
    const { outside } = await follow('index.js');
    expect(outside).toEqual([
      '@23telecom/client',
      '@23telecom/encoding',
      '@tanstack/react-query',
      'react',
    ]);
  });
});
