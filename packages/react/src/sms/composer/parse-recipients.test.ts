import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createRecipientParser, parseRecipients } from './parse-recipients.ts';

test.each([
  ['one', '+447911123456', ['+447911123456']],
  ['lines', '+447911123456\n+14155551234\r\n', ['+447911123456', '+14155551234']],
  ['commas', '+447911123456, +14155551234', ['+447911123456', '+14155551234']],
  ['semicolons', '+447911123456;+14155551234;', ['+447911123456', '+14155551234']],
  ['spaces', '+447911123456 +14155551234', ['+447911123456', '+14155551234']],
  ['nothing between', '+447911123456+14155551234', ['+447911123456', '+14155551234']],
  ['spaces inside', '+44 7911 123 456', ['+447911123456']],
  ['brackets and dashes', '+1 (415) 555-1234', ['+14155551234']],
  ['en dashes and dots', '+1.415.555–1234', ['+14155551234']],
  ['a trunk zero in brackets', '+44 (0)7911 123456', ['+447911123456']],
  ['an international prefix', '0044 7911 123456', ['+447911123456']],
  ['names and angle brackets', 'Ann B. <+447911123456>', ['+447911123456']],
  ['links', 'tel:+447911123456', ['+447911123456']],
  ['rows of a table', 'Name\tPhone\nAnn\t+447911123456\n', ['+447911123456']],
  ['CSV with quotes', '"B, Ann","+44 7911 123456"\n', ['+447911123456']],
  [
    'a number after another without a plus',
    '447911123456 447911123457',
    ['447911123456', '447911123457'],
  ],
  [
    'one international prefix after another',
    '0044 7911 123456 00 44 7911 123457',
    ['+447911123456', '+447911123457'],
  ],
  ['fullwidth digits', '＋４４７９１１１２３４５６', ['+447911123456']],
  ['no-break spaces and hyphens', '+44\u00a07911\u2011123456', ['+447911123456']],
  ['marks of an address book', '\u202a+44 7911 123456\u202c', ['+447911123456']],
  ['a national number, as it is', '07911 123456', ['07911123456']],
  ['nothing', ' \n, ;', []],
])('%s', (_, input, to) => {
  expect(parseRecipients(input).to).toEqual(to);
});

test.each([
  ['a decimal tail', '+447400123456.0', ['+447400123456']],
  ['a trunk zero', '+46 070 512 61 12', ['+46705126112']],
  ['Arabic digits', '+٤٤٧٤٠٠١٢٣٤٥٦', ['+447400123456']],
  ['a word before the number', 'Mobile: +44 7400 123456', ['+447400123456']],
  // Not sent: none of these is in E.164, so each is a problem of the field.
  ['digits after the number', '+447400123456 12', ['+447400123456 12']],
  ['digits that may be a part of the number', '+43 664 123456 12', ['+43 664 123456 12']],
  ['a shortened number', '4.47E+11', ['4.47E+11']],
  ['a shortened number with a decimal comma', '4,47E+11', ['4,47E+11']],
  ['a decimal tail without a plus', '7400123456.0', ['7400123456.0']],
  ['a national number that looks Russian', '79111234567', ['79111234567']],
])('no number is read as another one: %s', (_, input, to) => {
  expect(parseRecipients(input).to).toEqual(to);
});

test('a duplicate is counted and removed', () => {
  expect(parseRecipients('+447911123456\n0044 7911 123456\n+447911123456')).toEqual({
    to: ['+447911123456'],
    duplicates: 2,
    skipped: [],
  });
});

test('every part without a number is reported', () => {
  expect(parseRecipients('Phone\nAnn, +447911123456\nnobody').skipped).toEqual([
    'Phone',
    'Ann',
    'nobody',
  ]);
});

test.each([
  ['digits after the number', '+447400123456 12', 'DIGITS_LEFT_OUT'],
  ['a shortened number', '4.47E+11', 'SHORTENED'],
  ['a shortened number with a decimal comma', '4,47E+11', 'SHORTENED'],
  ['a number without a country', '07400 123456', 'NO_COUNTRY'],
  ['a letter among the digits', '+44740O123456', 'BAD_CHARACTER'],
  ['a single digit', 'Ann 2', 'NO_COUNTRY'],
  ['a sign that stands for a digit', '+44740012345²', 'BAD_CHARACTER'],
  ['Arabic digits without a country', '٠٧٤٠٠١٢٣٤٥٦', 'NO_COUNTRY'],
  ['a superscript alone', '²', 'NO_DIGITS'],
])('whatever holds digits and is no number is a problem: %s', (_, input, code) => {
  const { to, problems, skipped } = parseRecipients(`+14155551234\n${input}`);
  expect(problems).toEqual([{ index: 1, line: 2, code }]);
  expect(to).toHaveLength(2);
  expect(skipped).toEqual([]);
});

test('a country reads national numbers', () => {
  expect(parseRecipients('07400 123456\n+14155551234', { country: 'GB' })).toEqual({
    to: ['+447400123456', '+14155551234'],
    duplicates: 0,
    skipped: [],
  });
  expect(() => parseRecipients('1', { country: 'XX' })).toThrow(/^country: /);
});

test.each([
  ['spaces', ' '.repeat(100_000)],
  ['spaces between digits', `+44${' '.repeat(100_000)}7911 123456`],
  ['no-break spaces', `1${'\u00a0'.repeat(100_000)}2`],
  ['line breaks', '\n'.repeat(100_000)],
  ['brackets', '('.repeat(100_000)],
  ['dashes', `1${'-'.repeat(100_000)}`],
  ['words', 'a '.repeat(50_000)],
  ['digits and spaces', '1 '.repeat(50_000)],
  ['plus signs', '+'.repeat(100_000)],
  ['angle brackets', '<'.repeat(100_000)],
])('100,000 code units take linear time: %s', (_, input) => {
  const took = (text: string) => {
    const before = process.cpuUsage();
    parseRecipients(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // Quadratic time took 16 seconds.
  expect(took(input)).toBeLessThan(2000);
});

test('a decimal of a spreadsheet stays as it is written', () => {
  for (const written of ['447911123456.0', '7911123456.00', '447911123456.']) {
    const { to, problems } = parseRecipients(written);
    expect(to).toEqual([written]);
    expect(problems).toHaveLength(1);
  }
});

test('a long paste is parsed quickly', () => {
  const numbers = Array.from(
    { length: 20_000 },
    (_, index) => `+4479${String(index).padStart(8, '0')}`,
  );
  expect(parseRecipients(numbers.join(' ')).to).toEqual(numbers);
  expect(parseRecipients('('.repeat(50_000)).to).toEqual([]);
});

test('a parser of a form reads each edit of its field as a new text, also with another country', () => {
  const parse = createRecipientParser();
  const edits = [
    ['07400 123456', 'GB'],
    ['07400 123456\n0740', 'GB'],
    ['07400 123456\n07400 123457\n07400 123456', 'GB'],
    ['07400 123456\n07400 123457', 'US'],
    ['07400 123456\n07400 123457', undefined],
    ['', undefined],
    ['07400 123456', 'GB'],
  ] as const;
  for (const [text, country] of edits) {
    expect(parse(text, { country })).toEqual(parseRecipients(text, { country }));
  }
});

test('the numbers of a field are not kept after it was parsed', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const measure = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const parseMany = (length: number) => {
    const numbers = Array.from({ length }, (_, index) => `+44${7_400_000_000 + index}`);
    expect(parseRecipients(numbers.join('\n')).to).toHaveLength(numbers.length);
  };
  // The first parse compiles the code.
  parseMany(100);
  const before = measure();
  parseMany(50_000);
  // A map of the numbers takes more than 10 MB.
  expect(measure() - before).toBeLessThan(3_000_000);
});
