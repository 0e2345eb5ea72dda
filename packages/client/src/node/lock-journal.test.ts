import { link, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runContest } from '@23telecom/file-lock/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { intent } from '../../test/support/journal-file.ts';
import { openFileJournal } from './index.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  file = path.join(folder, 'mailing.journal');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an open journal', () => {
  test('is refused to a second open until it is closed', async () => {
    const journal = await openFileJournal(file);
    await expect(openFileJournal(file)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'JOURNAL_IN_USE',
      sent: 'no',
    });
    await journal.close();
    const next = await openFileJournal(file);
    // The first owner has nothing to release any more.
    await journal.close();
    await expect(openFileJournal(file)).rejects.toMatchObject({ code: 'JOURNAL_IN_USE' });
    await next.close();
  });

  test.each([
    ['a relative path', () => path.relative(process.cwd(), file)],
    ['a symlink', async () => (await symlink(file, `${file}-link`), `${file}-link`)],
    ['a hard link', async () => (await link(file, `${file}-link`), `${file}-link`)],
  ])('is refused by %s', async (_, name) => {
    await using journal = await openFileJournal(file);
    await expect(openFileJournal(await name())).rejects.toMatchObject({ code: 'JOURNAL_IN_USE' });
    await journal.append(intent('a'));
  });

  test.each([
    ['deleted', () => rm(file)],
    ['renamed', () => rename(file, `${file}-old`)],
    [
      'replaced',
      async () => {
        await writeFile(`${file}-new`, '');
        await rename(`${file}-new`, file);
      },
    ],
    ['moved with its folder', () => rename(folder, `${folder}-old`)],
  ])('that was %s takes no more entries', async (_, lose) => {
    await using journal = await openFileJournal(file);
    await journal.append(intent('a'));
    await lose();
    await expect(journal.append(intent('b'))).rejects.toMatchObject({
      code: 'JOURNAL_LOST',
      sent: 'maybe',
    });
    await expect(journal.append(intent('c'))).rejects.toMatchObject({ code: 'JOURNAL_LOST' });
    await rm(`${folder}-old`, { recursive: true, force: true });
  });

  test('takes no entry after it was closed', async () => {
    const journal = await openFileJournal(file);
    await journal.close();
    await expect(journal.append(intent('a'))).rejects.toMatchObject({ code: 'JOURNAL_LOST' });
  });
});

test('8 processes that open a journal at once, each owner killed: never two owners', async () => {
  const paths = [file, `${file}-symlink`, `${file}-hard-link`];
  await writeFile(file, '');
  await symlink(file, paths[1] ?? '');
  await link(file, paths[2] ?? '');
  const result = await runContest({
    packageRoot: path.resolve(import.meta.dirname, '../..'),
    name: 'journal-contender',
    code: `import { openFileJournal as acquire } from './src/node/index.ts';`,
    paths,
    rounds: 40,
    processes: 8,
  });
  expect(result).toEqual({ rounds: 40, doubled: 0, unheld: 0 });
}, 120_000);
