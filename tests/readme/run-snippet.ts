import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Snippet } from './read-snippets.ts';

/** What a snippet may use without defining it: the reader's own values. */
export type ReadersValues = Readonly<Record<string, unknown>>;

const directory = path.resolve(import.meta.dirname, '../.artifacts/snippets');

/**
 * Runs a snippet as a module of its own. A line `expression; //=> value` is an assertion, in which
 * `value` is read as an expression too. Returns what the module exports.
 */
export async function runSnippet(
  name: string,
  snippet: Snippet,
  values: ReadersValues = {},
): Promise<Record<string, unknown>> {
  const scope = { ...values, expect };
  const key = `snippet:${name}`;
  Reflect.set(globalThis, key, scope);
  const imports = snippet.code.match(/^import [^;]+;$/gm) ?? [];
  const body = imports.reduce((code, line) => code.replace(line, ''), snippet.code);
  const source = [
    ...imports,
    `const { ${Object.keys(scope).join(', ')} } = Reflect.get(globalThis, ${JSON.stringify(key)});`,
    withAssertions(body),
  ].join('\n');

  await mkdir(directory, { recursive: true });
  const file = path.join(directory, `${name}.${snippet.language}`);
  await writeFile(file, source);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
}

function withAssertions(code: string): string {
  return code.replaceAll(
    /^(\s*)([^\s/].*?); \/\/=> (.+)$/gm,
    (_line, indent: string, expression: string, value: string) =>
      `${indent}expect(${expression}).toEqual(${value});`,
  );
}

/** How many assertions a snippet's comments hold: a snippet that shows results must show some. */
export function countAssertions(snippet: Snippet): number {
  return snippet.code.match(/; \/\/=> /g)?.length ?? 0;
}
