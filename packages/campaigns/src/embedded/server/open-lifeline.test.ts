import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { openLifeline } from './open-lifeline.ts';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lifeline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('processes that open a new lifeline at the same moment all have it', async () => {
  const folder = makeFolder();
  const program = path.join(folder, 'open.mts');
  const source = path.join(import.meta.dirname, 'open-lifeline.ts');
  writeFileSync(
    program,
    `import { openLifeline } from ${JSON.stringify(source)};
     process.once('message', (files) => process.send(files.map((file) => !!openLifeline(file))));
     process.send('ready');`,
  );
  const children = Array.from({ length: 2 }, () =>
    fork(program, { cwd: import.meta.dirname, execArgv: ['--import=tsx'] }),
  );
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  await Promise.all(children.map((child) => once(child, 'message')));
  const files = Array.from({ length: 40 }, (_, index) => path.join(folder, `${index}`));
  const results = children.map(async (child) => {
    const [opened] = (await once(child, 'message')) as [boolean[]];
    return opened;
  });
  for (const child of children) child.send(files);
  expect((await Promise.all(results)).flat()).toEqual(Array.from({ length: 80 }, () => true));
});

test('a file in its place is no lifeline', () => {
  const file = path.join(makeFolder(), 'lifeline');
  writeFileSync(file, '');
  expect(openLifeline(file)).toBeUndefined();
});
