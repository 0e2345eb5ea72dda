import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { intent, readAll } from '../../test/support/journal-file.ts';
import { openFileJournal } from './index.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  file = path.join(folder, 'mailing.journal');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('read returns all entries in order, those of previous runs included', async () => {
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

test('append resolves when the entry is in the file, which only its owner can read', async () => {
  await using journal = await openFileJournal(file);
  await journal.append(intent('a'));
  expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify(intent('a'))}\n`);
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
});

test.each(['{"type":"inte', '{', JSON.stringify(intent('torn')), `{"x":"${'y'.repeat(200_000)}`])(
  'a truncated last line is dropped (%#)',
  async (torn) => {
    await writeFile(file, `${JSON.stringify(intent('a'))}\n${torn}`);
    await using journal = await openFileJournal(file);
    await journal.append(intent('b'));
    expect(await readAll(journal)).toEqual(['a', 'b']);
  },
);

test.each(['not json', '{"type":"else"}', 'null'])(
  'a complete line that is not an entry is an error with the line number: %s',
  async (line) => {
    await writeFile(file, `${JSON.stringify(intent('a'))}\n${line}\n`);
    await using journal = await openFileJournal(file);
    await expect(readAll(journal)).rejects.toThrow(/^line 2: expected a journal entry/);
  },
);

test.each([
  ['a table without a last line end', 'name,number\nAda,1'],
  ['a table', 'name,number\nAda,1\n'],
  ['JSON in one line', '{"name":"app","version":"1.0.0"}'],
  ['JSON', '{\n  "type": "module"\n}\n'],
  ['a shared store', '{"type":"store","id":"a","generation":"b"}\n{"type":"put"'],
  ['bytes', '\u0000\u0001\u0002'],
])('%s is refused, and keeps its content', async (_, content) => {
  await writeFile(file, content);
  await expect(openFileJournal(file)).rejects.toMatchObject({
    name: 'StoreError',
    code: 'STORE_UNAVAILABLE',
    sent: 'no',
  });
  expect(await readFile(file, 'utf8')).toBe(content);
});

test.each(['', '{', '{"type":"', '{"type":"intent","bat'])(
  'a file of a run that ended while it wrote its first line is a new journal: %j',
  async (torn) => {
    await writeFile(file, torn);
    await using journal = await openFileJournal(file);
    await journal.append(intent('a'));
    expect(await readAll(journal)).toEqual(['a']);
  },
);

test('a file that cannot be opened is an error with the remedy, and is not locked', async () => {
  const cases = [
    [folder, 'EISDIR', 'expected a file, got a folder'],
    [path.join(folder, 'none', 'a.journal'), 'ENOENT', 'make its folder first'],
    [path.join(process.execPath, 'a.journal'), 'ENOTDIR', 'expected a folder'],
    ['/dev/null', 'STORE_UNAVAILABLE', 'expected a regular file'],
  ] as const;
  for (const [place, code, words] of cases) {
    const error: unknown = await openFileJournal(place).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreError', code: 'STORE_UNAVAILABLE', sent: 'no' });
    expect(String(error)).toContain(code);
    expect(String(error)).toContain(words);
  }
  await (await openFileJournal(file)).close();
});

test('an entry that cannot be written rejects, and says that messages may have been sent', async () => {
  // The limit of the shell on the size of files stands for a full disk.
  const code = `
    import { openFileJournal } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))};
    process.on('SIGXFSZ', () => undefined);
    const journal = await openFileJournal(${JSON.stringify(file)});
    const entry = { type: 'intent', batch: 'a', recipients: ['x'.repeat(600)] };
    for (;;) {
      await journal.append(entry).catch(({ name, code, sent, message }) => {
        console.log(JSON.stringify({ name, code, sent, message }));
        process.exit();
      });
    }`;
  const script = path.join(folder, 'full.mts');
  await writeFile(script, code);
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    `ulimit -f 8; exec "${process.execPath}" --conditions @23telecom/source --import ${import.meta.resolve('tsx')} "${script}"`,
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    name: 'StoreError',
    code: 'STORE_UNAVAILABLE',
    sent: 'maybe',
  });
  expect(stdout).toContain('EFBIG');
  // The next run reads every whole entry.
  await using journal = await openFileJournal(file);
  expect((await readAll(journal)).length).toBeGreaterThan(2);
});
