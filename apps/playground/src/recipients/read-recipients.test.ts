import { expect, test } from 'vitest';
import { readRecipients } from './read-recipients.ts';
import type { RecipientList } from './recipient-list.ts';

function read(pasted: string, defaultCountry = '', numberColumn?: string): RecipientList {
  const work = readRecipients(pasted, { defaultCountry, numberColumn });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const numbersOf = ({ recipients }: RecipientList): readonly string[] =>
  recipients.map(({ number }) => number);

test('reads lines, commas, semicolons, tabs and what people write between digits', () => {
  const list = read(
    '+44 7400 123456\r\n+1 (415) 555-0100, +33 6 12 34 56 78;+49.151.23456789\ttel:+34-612-34-56-78',
  );
  expect(numbersOf(list)).toEqual([
    '+447400123456',
    '+14155550100',
    '+33612345678',
    '+4915123456789',
    '+34612345678',
  ]);
  expect(list.refused).toEqual([]);
});

test('two numbers with nothing but a space between them are two', () => {
  expect(numbersOf(read('+447400123456 +447400123457'))).toEqual([
    '+447400123456',
    '+447400123457',
  ]);
});

test('national numbers are read in the default country, 00 stands for +, a lost + is found again', () => {
  const list = read('07400 123456\n0033612345678\n4915123456789', 'GB');
  expect(numbersOf(list)).toEqual(['+447400123456', '+33612345678', '+4915123456789']);
  expect(list.byCountry).toEqual([
    { country: 'GB', dialCode: '44', recipients: 1 },
    { country: 'FR', dialCode: '33', recipients: 1 },
    { country: 'DE', dialCode: '49', recipients: 1 },
  ]);
});

test('each bad entry is listed with its line and why', () => {
  const list = read('+447400123456\nhello\n07400 123456\n+4412\n4.47E+11\n+44740012345678901');
  expect(numbersOf(list)).toEqual(['+447400123456']);
  expect(list.refused.map(({ line, entry }) => ({ line, entry }))).toEqual([
    { line: 2, entry: 'hello' },
    { line: 3, entry: '07400 123456' },
    { line: 4, entry: '+4412' },
    { line: 5, entry: '4.47E+11' },
    { line: 6, entry: '+44740012345678901' },
  ]);
  const reasons = list.refused.map(({ why }) => why);
  expect(reasons[0]).toContain('not a phone number');
  expect(reasons[1]).toContain('country');
  expect(reasons[2]).toContain('7 to 15 digits');
  expect(reasons[3]).toContain('spreadsheet');
  expect(reasons[4]).toMatch(/too many digits|7 to 15/);
});

test('a number that comes again is left out and named, however it is written', () => {
  const list = read('+447400123456\n+44 7400 123 456\n07400123456', 'GB');
  expect(numbersOf(list)).toEqual(['+447400123456']);
  expect(list.repeated.map(({ line }) => line)).toEqual([2, 3]);
  expect(list.repeated[0]?.why).toContain('line 1');
});

test('a number outside of its numbering plan is kept, with a doubt', () => {
  const list = read('+447700900000');
  expect(numbersOf(list)).toEqual(['+447700900000']);
  expect(list.doubtful).toHaveLength(1);
  expect(list.byCountry).toEqual([{ country: undefined, dialCode: '44', recipients: 1 }]);
});

test('a table gives its column of numbers, and its rows for the variables', () => {
  const list = read(
    'name;phone;city\nAnna;+447400123456;"Bath; Avon"\n\nBen;0151 23456789;Bonn',
    'DE',
  );
  expect(numbersOf(list)).toEqual(['+447400123456', '+4915123456789']);
  expect(list.table?.numberColumn).toBe('phone');
  expect(list.recipients[1]?.row).toBe(1);
  expect(list.table?.rows[0]).toEqual(['Anna', '+447400123456', 'Bath; Avon']);
});

test('the column is found without a header, and the reader may choose another', () => {
  const pasted = 'Anna,+447400123456,+447400123457\nBen,+447400123458,+447400123459';
  expect(numbersOf(read(pasted))).toEqual(['+447400123456', '+447400123458']);
  expect(numbersOf(read(pasted, '', 'column 3'))).toEqual(['+447400123457', '+447400123459']);
});

test('a column copied out of a spreadsheet with its header is a table of one column', () => {
  const list = read('Phone\n+447400123456\n+447400123457');
  expect(numbersOf(list)).toEqual(['+447400123456', '+447400123457']);
  expect(list.refused).toEqual([]);
});

test('a bad cell is named by the line that a spreadsheet shows', () => {
  const list = read('name,phone\nAnna,+447400123456\nBen,n/a');
  expect(list.refused).toEqual([{ line: 3, entry: 'n/a', why: 'not a phone number' }]);
});

test('what programs copy beside a number is taken off', () => {
  const pasted = [
    'Anna <+447400123456>, Ben <+447400123457>',
    '["+447400123458", "+447400123459"]',
    '447400123460 447400123461',
    '\u202a+44 7400 123462\u202c',
    '＋４４７４００１２３４６３',
    '+44\u00a07400\u2011123464',
  ];
  for (const [index, expected] of [
    ['+447400123456', '+447400123457'],
    ['+447400123458', '+447400123459'],
    ['+447400123460', '+447400123461'],
    ['+447400123462'],
    ['+447400123463'],
    ['+447400123464'],
  ].entries()) {
    const list = read(pasted[index] ?? '');
    expect(numbersOf(list)).toEqual(expected);
    expect(list.refused).toEqual([]);
  }
});

test('nothing is left out in silence where a table has no numbers', () => {
  expect(read('Anna, Ben').refused.map(({ entry }) => entry)).toEqual(['Anna', 'Ben']);
  expect(read('name;city\nAnna;Bath').refused).toHaveLength(4);
});

test('a table of nothing but numbers is known by its header', () => {
  const list = read('id,phone,other\n100001,+447400123456,+447400123457\n100002,+447400123458,');
  expect(list.table?.numberColumn).toBe('phone');
  expect(numbersOf(list)).toEqual(['+447400123456', '+447400123458']);
  expect(list.refused).toEqual([]);
});

test('a code that no country has is said to be one', () => {
  expect(read('+9991234567').refused[0]?.why).toBe('no country has this code');
});
