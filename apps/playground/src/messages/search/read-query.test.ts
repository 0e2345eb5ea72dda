import { expect, test } from 'vitest';
import { readQuery } from './read-query.ts';

const id = 'api_42_1795892624086000002_907109529f27ec5a';

test('a whole message ID is one, in any case and with spaces around it', () => {
  expect(readQuery(id)).toEqual({ kind: 'id', messageId: id });
  expect(readQuery(` ${id.toUpperCase()} `)).toEqual({ kind: 'id', messageId: id });
});

test.each([
  ['+447700900003', '447700900003'],
  ['+44 7700 900003', '447700900003'],
  ['+44 (0)7700 900-003', '447700900003'],
  ['07700 900003', '7700900003'],
  ['0044 7700 900003', '447700900003'],
  ['(415) 555-0105', '4155550105'],
  ['7700900', '7700900'],
])('%s is a number', (text, digits) => {
  expect(readQuery(text)).toMatchObject({ kind: 'number', digits });
});

test.each(['847291', 'Bella Napoli', '1795892624086000002', 'api_42_17', '20%', '+', 'a1234567'])(
  '%s is words',
  (text) => {
    expect(readQuery(text)).toEqual({ kind: 'words', words: text.toLowerCase() });
  },
);

test.each([undefined, '', '   '])('%j is nothing', (text) => {
  expect(readQuery(text)).toBeUndefined();
});
