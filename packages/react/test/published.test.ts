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

// Built for this test, so that it is never stale; inside the package, so that its imports resolve.
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

/** The directives of a file: the strings before its first statement. */
const directives = (code: string) =>
  /^(?:\s*(?:"[^"]*";|\/\/.*))*/.exec(code)?.[0].match(/"[^"]*"(?=;)/g) ?? [];

/** The files of hooks and of the provider. */
const isClientFile = (file: string) =>
  /^(use-.*|create-.*-hook|.*-hooks|telecom-provider)\.c?js$/.test(path.basename(file));

test("every file of the hooks begins with 'use client'", async () => {
  const hooks = files.filter(isClientFile);
  expect(hooks.length).toBeGreaterThan(20);
  for (const file of hooks) {
    expect([file, directives(await read(file))]).toEqual([
      file,
      file.endsWith('.cjs') ? ['"use strict"', '"use client"'] : ['"use client"'],
    ]);
  }
});

test('no other file has the directive or imports React', async () => {
  const others = files.filter((file) => !isClientFile(file));
  expect(others).toContain(path.join('options', 'index.js'));
  for (const file of others) {
    const code = await read(file);
    expect([file, /use client|(from |require\()"react"/.exec(code)]).toEqual([file, null]);
  }
});

/** All files that a file imports, directly or not, and all other modules that these import. */
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
  test('pull in no hook and no React', async () => {
    const { inside, outside } = await follow(path.join('options', 'index.js'));
    expect(inside).toContain(path.join('sms', 'sms-options.js'));
    expect(inside.filter(isClientFile)).toEqual([]);
    expect(outside).toEqual(['@23telecom/client', '@tanstack/query-core']);
  });
});

test('only the composer pulls in the substitution table', async () => {
  const { outside } = await follow(path.join('composer', 'index.js'));
  expect(outside).toContain('@23telecom/encoding/smart');
});

describe('the hooks', () => {
  test('pull in nothing but React, Query, the client and the main entry of encoding', async () => {
    const { outside } = await follow('index.js');
    expect(outside).toEqual([
      '@23telecom/client',
      '@23telecom/encoding',
      '@tanstack/query-core',
      '@tanstack/react-query',
      'react',
    ]);
  });
});
