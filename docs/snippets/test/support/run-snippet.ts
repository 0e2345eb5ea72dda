import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { countAssertions } from './assert-comments.ts';
import { folder, readSnippet } from './list-snippets.ts';

const counts = new Map<string, number>();

Object.assign(globalThis, {
  assertSnippet(found: unknown, expected: unknown, source: string, file: string): void {
    counts.set(file, (counts.get(file) ?? 0) + 1);
    expect(found, `${file}: ${source}`).toEqual(expected);
  },
});

/** Runs a snippet as a module, and returns its exports. Each of its comments `//=>` must have been reached. */
export async function runSnippet(file: string): Promise<Record<string, unknown>> {
  const module = (await import(
    /* @vite-ignore */ pathToFileURL(path.join(folder, file)).href
  )) as Record<string, unknown>;
  expectAssertions(file);
  return module;
}

/** Fails if a comment `//=>` of a snippet was not reached. For snippets whose functions a test calls. */
export function expectAssertions(file: string): void {
  const written = countAssertions(readSnippet(file));
  expect(counts.get(file) ?? 0, `assertions of ${file} that ran`).toBeGreaterThanOrEqual(written);
}
