import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const names = readdirSync(path.join(root, 'packages')).filter((name) => {
  const manifest = readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8');
  return !(JSON.parse(manifest) as { private?: boolean }).private;
});

async function listFiles(name: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts'],
    { cwd: path.join(root, 'packages', name), maxBuffer: 1 << 26 },
  );
  const [{ files }] = JSON.parse(stdout) as [{ files: readonly { path: string }[] }];
  return files.map((file) => file.path);
}

async function listTracked(name: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: path.join(root, 'packages', name),
  });
  return stdout.split('\n');
}

/** Chunks are named after their content, and declarations after the sources: neither says something new. */
function summarise(files: readonly string[]): string[] {
  const kept = files
    .filter((file) => !file.startsWith('src/') && !file.startsWith('dist/types/'))
    .map((file) => file.replace(/-[A-Za-z0-9_-]{8}(?=\.)/, '-HASH'));
  return [...new Set(kept)].sort();
}

test('five packages are published', () => {
  expect(names).toEqual(['campaigns', 'client', 'encoding', 'react', 'sandbox']);
});

test.concurrent.for(names)(
  'the tarball of %s has the files on the list',
  async (name, { expect }) => {
    const [files, tracked] = await Promise.all([listFiles(name), listTracked(name)]);
    expect(summarise(files)).toMatchSnapshot(name);
    const sources = files.filter((file) => file.startsWith('src/'));
    expect(sources.length).toBeGreaterThan(10);
    expect(
      sources.filter((file) => !tracked.includes(file) || /\.test(-d)?\.tsx?$/.test(file)),
    ).toEqual([]);
    expect(files).toContain('CHANGELOG.md');
    expect(files).toContain('LICENSE');
  },
);
