import { expect, test } from 'vitest';
import { readRecipients, type ReadOptions } from './read-recipients.ts';
import type { RecipientList } from './recipient-list.ts';

function read(pasted: string, options: Partial<ReadOptions> = {}): Promise<RecipientList> {
  const defaults = { defaultCountry: '', numberColumn: undefined, isSandbox: false };
  return readRecipients(pasted, { ...defaults, ...options }, new AbortController().signal);
}

test('a list gives its numbers and their countries', async () => {
  const list = await read('07400 123456\n0033612345678, +49 151 23456789', {
    defaultCountry: 'GB',
  });
  expect(list.numbers).toEqual(['+447400123456', '+33612345678', '+4915123456789']);
  expect(list.byCountry).toEqual([
    { country: 'GB', dialCode: '44', recipients: 1 },
    { country: 'FR', dialCode: '33', recipients: 1 },
    { country: 'DE', dialCode: '49', recipients: 1 },
  ]);
  expect(list.columns).toBeUndefined();
});

test('a table gives its column of numbers, and the cells of each row', async () => {
  const list = await read(
    'name;phone;city\nAnna;+447400123456;"Bath; Avon"\n\nBen;0151 23456789;Bonn',
    {
      defaultCountry: 'DE',
    },
  );
  expect(list.numbers).toEqual(['+447400123456', '+4915123456789']);
  expect(list.columns).toEqual({ names: ['name', 'phone', 'city'], numbers: 1 });
  expect(list.recipients[0]?.cells).toEqual(['Anna', '+447400123456', 'Bath; Avon']);
});

test('another column can be chosen, and is ignored once another table is pasted', async () => {
  const pasted = 'Anna,+447400123456,+447400123457\nBen,+447400123458,+447400123459';
  const chosen = await read(pasted, { numberColumn: 'column 3' });
  expect(chosen.numbers).toEqual(['+447400123457', '+447400123459']);
  const another = await read('name,phone\nAnna,+447400123456', { numberColumn: 'column 3' });
  expect(another.numbers).toEqual(['+447400123456']);
});

test.each(['4.47E+11', '4,47E+11', '"4,47E+11"'])(
  'a number that a spreadsheet has rounded is one entry with its reason: %s',
  async (written) => {
    for (const [pasted, line] of [
      [`+447400123456\n${written}`, 2],
      [`+447400123456,${written},+447400123457`, 1],
      [`name;phone\nAnna;+447400123456\nBen;${written}`, 3],
      [`name\tphone\nAnna\t${written}\nBen\t${written}`, 2],
    ] as const) {
      const { refused } = await read(pasted);
      expect(refused[0]).toEqual({
        line,
        entry: written.replaceAll('"', ''),
        code: 'SHORTENED',
        why: expect.stringContaining('A spreadsheet has shortened the number.') as string,
      });
      expect(refused.map(({ code }) => code).filter((code) => code !== 'SHORTENED')).toEqual([]);
    }
  },
);

test('each entry without a number is listed with its line, and so is each duplicate', async () => {
  const list = await read('name,phone\nAnna,+447400123456\nBen,n/a\nCy,4.47E+11\nDan,07400123456', {
    defaultCountry: 'GB',
  });
  expect(list.numbers).toEqual(['+447400123456']);
  expect(list.refused).toEqual([
    { line: 3, entry: 'n/a', code: 'NO_DIGITS', why: 'This is not a phone number. Enter digits.' },
    {
      line: 4,
      entry: '4.47E+11',
      code: 'SHORTENED',
      why: expect.stringContaining('spreadsheet') as string,
    },
  ]);
  expect(list.repeated).toMatchObject([{ line: 5, why: 'The same number as in line 2.' }]);
});

test('the numbers of the sandbox are good ones, and doubtful outside it', async () => {
  const outcomes = '+447700900003, +447700900013\n+33 6 39 98 01 23';
  const inSandbox = await read(outcomes, { isSandbox: true });
  expect(inSandbox.doubtful).toEqual([]);
  expect(inSandbox.byCountry.map(({ country }) => country)).toEqual(['GB', 'FR']);
  const live = await read(outcomes);
  expect(live.numbers).toEqual(inSandbox.numbers);
  expect(live.doubtful).toHaveLength(3);
});

test('the preview has five rows, with what was read', async () => {
  const list = await read(
    Array.from({ length: 9 }, (_, index) => `+44740012345${index}`).join('\n'),
  );
  expect(list.preview).toHaveLength(5);
  expect(list.preview[0]).toMatchObject({
    cells: ['+447400123450'],
    read: { recipient: '+447400123450' },
  });
});
