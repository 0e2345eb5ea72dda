import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

test('the links of the README lead somewhere in the tarball, or to a package beside it', () => {
  const flags = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const output = execFileSync('npm', flags, { cwd: root, encoding: 'utf8' });
  const [{ files }] = JSON.parse(output) as [{ files: readonly { path: string }[] }];
  const paths = files.map((file) => file.path);
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
  const inside = links.filter((target) => !/^\.\.\/(encoding|react|sandbox)$/.test(target));
  expect(inside).toContain('./examples');
  for (const target of inside) {
    const name = path.normalize(target);
    expect([target, paths.some((file) => file === name || file.startsWith(`${name}/`))]).toEqual([
      target,
      true,
    ]);
  }
  for (const name of ['next', 'hono', 'workers', 'express', 'fastify']) {
    expect(paths).toContain(`examples/${name}/package.json`);
    expect(paths).toContain(`examples/${name}/README.md`);
  }
  expect(paths.filter((file) => /node_modules|\.next\/|\.test\./.test(file))).toEqual([]);
});

test('snippets show `await using` only beside the plain form', () => {
  const folder = path.resolve(root, '../../docs/snippets/client');
  const snippets = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const opening = snippets.filter((code) => code.includes('= await openFile'));
  expect(opening.length).toBeGreaterThan(1);
  for (const code of opening) {
    // Node 20 cannot read the statement.
    expect(code).not.toMatch(/^\s*await using/m);
    expect(code).toMatch(/\.close\(\)/);
  }
});
