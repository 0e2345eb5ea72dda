import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendJournalEntry } from '../sms/send-many/journal.ts';
import { openFileJournal } from './index.ts';
import type { FileJournal } from './index.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  file = path.join(folder, 'mailing.journal');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const intent = (batch: string): SendJournalEntry => ({
  type: 'intent',
  batch,
  at: '2026-02-13T10:30:04.123Z',
  senderId: 'MyApp',
  textHash: 'ab',
  recipients: ['+447911123456'],
});

const readAll = async (journal: FileJournal) => {
  const batches: string[] = [];
  for await (const { batch } of journal.read()) batches.push(batch);
  return batches;
};

test('entries come back in order, also those of runs before', async () => {
  {
    await using journal = await openFileJournal(file);
    expect(await readAll(journal)).toEqual([]);
    await Promise.all(['a', 'b', 'c'].map((batch) => journal.append(intent(batch))));
    await journal.append(intent('d'));
    expect(await readAll(journal)).toEqual(['a', 'b', 'c', 'd']);
  }
  await using journal = await openFileJournal(file);
  await journal.append(intent('e'));
  expect(await readAll(journal)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('an entry is in the file when append settles, readable by its owner alone', async () => {
  await using journal = await openFileJournal(file);
  await journal.append(intent('a'));
  expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify(intent('a'))}\n`);
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
});

test.each(['{"type":"inte', '{', JSON.stringify(intent('torn')), `{"x":"${'y'.repeat(200_000)}`])(
  'a line that a crash cut in two is dropped (%#)',
  async (torn) => {
    await writeFile(file, `${JSON.stringify(intent('a'))}\n${torn}`);
    await using journal = await openFileJournal(file);
    await journal.append(intent('b'));
    expect(await readAll(journal)).toEqual(['a', 'b']);
  },
);

test.each(['not json', '{"type":"else"}', 'null'])(
  'a whole line that is not of a journal is an error with its number: %s',
  async (line) => {
    await writeFile(file, `${JSON.stringify(intent('a'))}\n${line}\n`);
    await using journal = await openFileJournal(file);
    await expect(readAll(journal)).rejects.toThrow(/^line 2 is not of a journal/);
  },
);

test('it is open once: for this process, and for others as long as they live', async () => {
  const journal = await openFileJournal(file);
  await expect(openFileJournal(file)).rejects.toThrow('another run has this journal open');
  await journal.close();
  await (await openFileJournal(file)).close();

  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await writeFile(`${file}.lock`, `${other.pid} ${hostname()}`);
  await expect(openFileJournal(file)).rejects.toThrow('another run has this journal open');
  other.kill('SIGKILL');
  await new Promise((resolve) => other.once('exit', resolve));
  await (await openFileJournal(file)).close();
});

test('the lock of another machine holds while it is touched', async () => {
  await writeFile(`${file}.lock`, '1 elsewhere');
  await expect(openFileJournal(file)).rejects.toThrow('another run has this journal open');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(`${file}.lock`, longAgo, longAgo);
  await (await openFileJournal(file)).close();
});

test('a file that cannot be opened leaves no lock behind', async () => {
  await expect(openFileJournal(folder)).rejects.toThrow('EISDIR');
  await expect(stat(`${folder}.lock`)).rejects.toThrow('ENOENT');
  await appendFile(file, '');
  await (await openFileJournal(file)).close();
});

test('of two that find a dead holder at once, one gets it', async () => {
  await writeFile(`${file}.lock`, '999999999 elsewhere');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(`${file}.lock`, longAgo, longAgo);
  const both = await Promise.allSettled([openFileJournal(file), openFileJournal(file)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const one of both) if (one.status === 'fulfilled') await one.value.close();
});
