import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseTemplate } from '@23telecom/encoding/template';
import { onTestFinished, expect, test } from 'vitest';
import { openList, type BadRow } from '../../src/command/list/open-list.ts';
import { createNationalReader, tidyNumber } from '../../src/command/list/tidy-number.ts';
import { findDelimiter } from '../../src/command/list/read-rows.ts';

interface Choices {
  readonly column?: string;
  readonly text?: string;
  readonly country?: string;
  readonly missing?: string;
}

/** Reads a list to its end. */
async function read(
  content: string | Uint8Array,
  { column, text = 'Hi', country, missing }: Choices = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'list.csv');
  writeFileSync(file, content);
  const badRows: BadRow[] = [];
  const list = await openList({
    path: file,
    input: process.stdin,
    column,
    timeZoneColumn: undefined,
    template: parseTemplate(text),
    missing,
    readNumber: country === undefined ? tidyNumber : await createNationalReader(country),
    readOptions: { sharedSegments: text.includes('{{') ? null : 1, zones: null },
    signal: new AbortController().signal,
    onBadRow: (row) => badRows.push(row),
    onRows: () => undefined,
  });
  const items = [];
  for await (const item of list.recipients()) items.push(item);
  const recipients = items.map(({ recipient }) => recipient);
  return { list, items, recipients, badRows, summary: list.summary() };
}

test.each([
  ['phone\n+447400000001\n', ['+447400000001']],
  ['\uFEFFname\tMSISDN\nAnn\t+447400000001\n', ['+447400000001']],
  ['id|Phone Number\n7|+44 (0) 7400-000.001\n', ['+447400000001']],
  ['+447400000001\n00447400000002', ['+447400000001', '+447400000002']],
  ['Ann,+447400000001,x\nBob,+447400000002,y\n', ['+447400000001', '+447400000002']],
  [`phone,text\r"'+447400000001","a, ""b""\nc"\r`, ['+447400000001']],
  ['phone,name\n\n,\n+447400000001,Ann\n', ['+447400000001']],
])('the numbers of %j are found', async (content, expected) => {
  const { recipients, badRows } = await read(content);
  expect({ recipients, badRows }).toEqual({ recipients: expected, badRows: [] });
});

test.each([
  [
    'name,city\nAnn,York\n',
    {},
    'no column is named phone or mobile: pass --column with one of "name", "city".',
  ],
  ['phone,mobile\n+447400000001,\n', {}, 'several columns may have the phone numbers'],
  [
    'phone,name\n+447400000001,\n',
    { column: 'nmae' },
    '--column: expected one of the columns "phone", "name". Did you mean name?',
  ],
  [
    'phone,name\n+447400000001,\n',
    { text: 'Hi {{nam}}' },
    '--text, {{nam}}: expected one of the columns',
  ],
  ['phone,name,Name\n+447400000001,,\n', { text: 'Hi {{NAME}}' }, 'several columns have this name'],
  ['', {}, 'the file has no rows'],
  ['phone\n', {}, 'the file has a header and no rows'],
  [
    'phone,name\n+447400000001,"Ann\n+447400000002,Bob\n',
    {},
    'line 3: a quote (") is opened and not closed',
  ],
  ['phone,name\n+447400000001,"Ann" B\n', {}, 'line 2: expected quotes'],
  [new Uint8Array([0x70, 0xe9, 0x0a]), {}, 'expected UTF-8'],
] as const)('%j is refused: %s %s', async (content, choices, message) => {
  const error = await read(content, choices).catch((reason: unknown) => reason);
  expect(String(error)).toContain(message);
  expect(String(error)).not.toMatch(/Ann|\d{9}/);
});

test('the fingerprint stays the same for another form of the list, and not for another one', async () => {
  const { summary } = await read('phone,name\n+447400000001,Ann\n', { text: 'Hi {{name}}' });
  const other = await read('name;phone\r\nAnn;"+44 7400 000001"\r\n', { text: 'Hi {{name}}' });
  expect(other.summary.fingerprint).toBe(summary.fingerprint);
  const changed = await read('phone,name\n+447400000001,Bob\n', { text: 'Hi {{name}}' });
  expect(changed.summary.fingerprint).not.toBe(summary.fingerprint);
});

test('national numbers by the numbering plan; what may be another number is a bad row', async () => {
  const { recipients, badRows } = await read('phone\n07400 123456\n447400123457\n12\n', {
    country: 'gb',
  });
  expect(recipients.slice(0, 2)).toEqual(['+447400123456', '+447400123457']);
  expect(badRows.map(({ line }) => line)).toEqual([4]);
  await expect(read('phone\n07400 123456\n', { country: 'Britain' })).rejects.toThrow('--country');
});

test.each([
  ['phone\n4,47E+11\n', 2],
  ['phone\n4.47E+11\n', 2],
  ['+447400000001\n4,474E+11\n', 2],
  ['phone;name\n4,47E+11;Ann\n', 2],
])('a number that a spreadsheet has shortened says so: %j', async (content, line) => {
  const { badRows } = await read(content);
  expect(badRows).toEqual([
    { line, reason: expect.stringContaining('a spreadsheet has shortened the number') },
  ]);
});

test('a further cell in a list of one column is named as such', async () => {
  const { badRows } = await read('phone\n+447400000001,Ann\n');
  expect(badRows).toEqual([{ line: 2, reason: expect.stringContaining('expected 1 cell, got 2') }]);
});

test('an empty cell takes the text of --missing', async () => {
  const { items } = await read('phone,name\n+447400000001,\n', {
    text: 'Hi {{name}}',
    missing: 'there',
  });
  expect(items).toEqual([{ recipient: '+447400000001', text: 'Hi there' }]);
});

test('the delimiter is that of the first line, outside of quotes', () => {
  expect(findDelimiter('"a,b,c";d\n1,2,3')).toBe(';');
  expect(findDelimiter('phone')).toBe(',');
});
