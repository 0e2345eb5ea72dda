// @vitest-environment node
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as hooks from '@23telecom/react';
import * as composer from '@23telecom/react/composer';
import * as options from '@23telecom/react/options';
import * as many from '@23telecom/react/send-many';

const pages = path.resolve(import.meta.dirname, '../../../docs/site/pages');
const written = ['guides', 'reference', 'start'].map(async (section) => {
  const files = await readdir(path.join(pages, section));
  const texts = files
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFile(path.join(pages, section, file), 'utf8'));
  return (await Promise.all(texts)).join('\n');
});
const guides = (await Promise.all(written)).join('\n');
const examples = path.resolve(import.meta.dirname, '../examples');
const files = await readdir(examples);
const shown = await Promise.all(files.map((file) => readFile(path.join(examples, file), 'utf8')));

test.each(files)('the guides show the tested example %s', (file) => {
  expect(guides.includes(`packages/react/examples/${file}"`)).toBe(true);
});

test.each([hooks, options, composer, many].flatMap((entry) => Object.keys(entry)))(
  'the guides name %s',
  (name) => {
    expect([guides, ...shown].some((text) => text.includes(name))).toBe(true);
  },
);
