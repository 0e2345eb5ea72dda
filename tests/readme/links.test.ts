import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['encoding', 'client', 'campaigns', 'react', 'sandbox'].map(
    (name) => `packages/${name}/README.md`,
  ),
];
const site = 'https://23telecom.github.io/sms-toolkit/';

/** Made when the site is built. */
const generated = [
  'reference/errors',
  'reference/statuses',
  'reference/http-api',
  'reference/command-lines',
  'llms.txt',
];

/** Lists the targets of a page's relative links, and the repository paths it names in `code`. */
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

test.each(pages)('every link and path of %s exists', (page) => {
  const missing = listTargets(page).filter((target) => !existsSync(path.join(root, target)));
  expect(missing).toEqual([]);
});

test.each(pages)('every link of %s into the site leads to a page', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((https:[^)#]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => target.startsWith(site))
    .map((target) => target.slice(site.length));
  const missing = links
    .filter((target) => !generated.includes(target))
    .filter((target) => !existsSync(path.join(root, 'docs/site/pages', `${target}.md`)));
  expect(missing).toEqual([]);
});

test.each(pages.filter((page) => page.endsWith('README.md')))('%s is short', (page) => {
  expect(readFileSync(path.join(root, page), 'utf8').split('\n').length).toBeLessThanOrEqual(121);
});
