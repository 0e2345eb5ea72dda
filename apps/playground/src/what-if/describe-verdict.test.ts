import { expect, test } from 'vitest';
import { describeVerdict } from './describe-verdict.ts';

const figures = { requests: 4, messages: 4, segments: 12 };

test.each([
  [true, { tone: 'good', title: 'Billed once.', figures: '4 requests, 4 messages, 12 segments.' }],
  [
    false,
    {
      tone: 'bad',
      title: 'Not billed once for each person.',
      figures: '4 requests, 4 messages, 12 segments.',
    },
  ],
  [undefined, undefined],
] as const)('isBilledOnce %s', (isBilledOnce, expected) => {
  expect(describeVerdict({ ...figures, isBilledOnce })).toEqual(expected);
});

test('a run that was refused as a whole was not billed', () => {
  expect(
    describeVerdict({ requests: 1, messages: 0, segments: 0, isBilledOnce: true }),
  ).toMatchObject({ title: 'Nothing billed.', figures: '1 request, 0 messages, 0 segments.' });
});
