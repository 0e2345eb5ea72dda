import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'skills-ref';
import { expect, test } from 'vitest';
import { listPages, withCopies, countLoose } from '../../scripts/copy-snippets.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pages = listPages();
const skills = pages.filter((page) => page.endsWith('SKILL.md')).map((page) => path.dirname(page));

test('the packages have the skills', () => {
  expect(skills.map((folder) => path.basename(folder)).sort()).toEqual([
    'migrate-to-23telecom-sms',
    'never-pay-twice',
    'receive-sms-webhooks',
    'send-and-follow-sms',
    'sms-cost-form',
    'test-sms',
  ]);
});

test.each(skills)('%s is a valid skill', async (folder) => {
  expect(await validate(path.join(root, folder))).toEqual([]);
  // Its parent is none: the validator does find faults.
  expect(await validate(path.join(root, folder, '..'))).not.toEqual([]);
});

test.each(skills)('%s leads to pages that exist', (folder) => {
  const text = readFileSync(path.join(root, folder, 'SKILL.md'), 'utf8');
  const links = [
    ...text.matchAll(
      /(?:sms-toolkit| )\/((?:guides|concepts|reference|migrate|start)\/[\w-]+)\.md/g,
    ),
  ];
  expect(links.length).toBeGreaterThan(0);
  const generated = ['reference/errors', 'reference/statuses'];
  const missing = links
    .map(([, page = '']) => page)
    .filter((page) => !generated.includes(page))
    .filter((page) => !existsSync(path.join(root, 'docs/site/pages', `${page}.md`)));
  expect(missing).toEqual([]);
});

test.each(pages)('the snippets of %s are copies of files that run', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  expect(withCopies(text)).toBe(text);
  expect(countLoose(text)).toBe(0);
});

test('every package with skills publishes them', () => {
  for (const name of readdirSync(path.join(root, 'packages'))) {
    if (!existsSync(path.join(root, 'packages', name, 'skills'))) continue;
    const manifest = readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8');
    expect((JSON.parse(manifest) as { files: string[] }).files).toContain('skills');
  }
});
