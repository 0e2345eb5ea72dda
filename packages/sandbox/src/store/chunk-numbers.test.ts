import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers, joinNumbers } from './chunk-numbers.ts';

const find = (recipients: readonly string[], part: string): readonly number[] =>
  findNumbers(joinNumbers(recipients.map((recipient) => ({ recipient }))), part);

test.each([
  ['at the beginning', '+44', [0, 2]],
  ['at the end', '99', [0]],
  ['twice in a number, which is listed once', '11', [0, 1, 2]],
  ['in the longest number', '567890123456789', [3]],
  ['in every number', '+', [0, 1, 2, 3]],
  ['in no number', '000', []],
  // The last digit of the first number and the plus of the second.
  ['in no number if it spans two of them', '9+', []],
])('a part of a number is found %s', (_, part, places) => {
  const recipients = ['+447911123499', '+1111111', '+447911111111', '+567890123456789'];
  expect(find(recipients, part)).toEqual(places);
});

test('any part is found in the same numbers as by searching each number', () => {
  const digits = fc.stringMatching(/^[0-2]{7,15}$/);
  fc.assert(
    fc.property(
      fc.array(digits, { minLength: 1, maxLength: 50 }),
      fc.stringMatching(/^\+?[0-2]{1,4}$/),
      (numbers, part) => {
        const recipients = numbers.map((number) => `+${number}`);
        const places = [...recipients.keys()].filter((place) => recipients[place]?.includes(part));
        expect(find(recipients, part)).toEqual(places);
      },
    ),
    { numRuns: 500, seed: 23 },
  );
});
