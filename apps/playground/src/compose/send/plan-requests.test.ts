import { expect, test } from 'vitest';
import { planRequests, requestsNeeded } from './plan-requests.ts';

const messages = (count: number, textOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ number: `+${index}`, text: textOf(index) }));

test('a request takes a hundred recipients', () => {
  expect([1, 100, 101, 250].map(requestsNeeded)).toEqual([1, 1, 2, 3]);
  const requests = planRequests(
    messages(250, () => 'Hi'),
    'MyApp',
  );
  expect(requests.map(({ to }) => to.length)).toEqual([100, 100, 50]);
  expect(new Set(requests.flatMap(({ to }) => to)).size).toBe(250);
});

test('each request has one text, whatever the order of the recipients', () => {
  const requests = planRequests(
    messages(5, (index) => (index % 2 ? 'odd' : 'even')),
    'MyApp',
  );
  expect(requests).toEqual([
    { to: ['+0', '+2', '+4'], text: 'even', senderId: 'MyApp' },
    { to: ['+1', '+3'], text: 'odd', senderId: 'MyApp' },
  ]);
});
