import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/assumptions.md',
  ...['encoding', 'client', 'react', 'sandbox'].map((name) => `packages/${name}/README.md`),
];

/** Where a page's links and its `code` paths into the packages lead, without anchors. */
function listTargets(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?|mailto):/.test(target))
    .map((target) => path.join(path.dirname(page), target));
  const paths = [...text.matchAll(/`((?:packages|apps|docs|tests)\/[\w./-]+)`/g)].map(
    ([, target = '']) => target,
  );
  return [...links, ...paths];
}

test.each(pages)('what %s points at is there', (page) => {
  const missing = listTargets(page).filter((target) => !existsSync(path.join(root, target)));
  expect(missing).toEqual([]);
});
