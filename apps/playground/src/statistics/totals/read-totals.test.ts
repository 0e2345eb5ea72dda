import { expect, test } from 'vitest';
import { readTotals } from './read-totals.ts';

const week = { from: '2026-11-22', to: '2026-11-28' };

test('messages on their way do not lower the delivery rate', () => {
  // 4 messages: 2 delivered, 1 not, 1 on its way. The provider says 50%.
  expect(
    readTotals({ ...week, totalSent: 4, delivered: 2, undelivered: 1, expired: 0, totalCost: 7 }),
  ).toEqual({
    finished: 3,
    notDelivered: 1,
    deliveryRate: 2 / 3,
    costPerDay: 1,
    costPerMessage: 1.75,
  });
});

test('expired messages are not delivered', () => {
  const stats = { ...week, totalSent: 10, delivered: 6, undelivered: 3, expired: 1, totalCost: 0 };
  expect(readTotals(stats)).toMatchObject({ notDelivered: 4, deliveryRate: 0.6 });
});

test('there is no rate and no average without messages', () => {
  const stats = { ...week, totalSent: 0, delivered: 0, undelivered: 0, expired: 0, totalCost: 0 };
  expect(readTotals(stats)).toMatchObject({ deliveryRate: undefined, costPerMessage: undefined });
});
