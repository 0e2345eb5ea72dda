// @vitest-environment node
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as hooks from '@23telecom/react';
import * as options from '@23telecom/react/options';

const root = path.resolve(import.meta.dirname, '..');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const snippets = Array.from(readme.matchAll(/```tsx?\n(.*?)\n```/gs), ([, code = '']) => code);
const files = await readdir(path.join(root, 'examples'));

describe('the README shows the examples as they are tested', () => {
  test.each(files)('%s', async (file) => {
    const source = await readFile(path.join(root, 'examples', file), 'utf8');
    // A hint to the linter is nothing to copy.
    expect(snippets).toContain(source.replace(/^\/\* eslint.*\n/, '').trim());
  });

  test('and no others', () => {
    expect(snippets).toHaveLength(files.length);
  });
});

test.each([...Object.keys(hooks), ...Object.keys(options)])('the README names %s', (name) => {
  expect(readme.includes(name)).toBe(true);
});
