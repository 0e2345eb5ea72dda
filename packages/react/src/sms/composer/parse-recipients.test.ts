import { expect, test } from 'vitest';
import { parseRecipients } from './parse-recipients.ts';

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

test('a number that comes again is counted and left out', () => {
  expect(parseRecipients('+447911123456\n0044 7911 123456\n+447911123456')).toEqual({
    to: ['+447911123456'],
    duplicates: 2,
    skipped: [],
  });
});

test('nothing is lost in silence', () => {
  expect(parseRecipients('Phone\nAnn, +447911123456\nnobody').skipped).toEqual([
    'Phone',
    'Ann',
    'nobody',
  ]);
});

test('a long paste is read in one go', () => {
  const numbers = Array.from(
    { length: 20_000 },
    (_, index) => `+4479${String(index).padStart(8, '0')}`,
  );
  expect(parseRecipients(numbers.join(' ')).to).toEqual(numbers);
  expect(parseRecipients('('.repeat(50_000)).to).toEqual([]);
});
