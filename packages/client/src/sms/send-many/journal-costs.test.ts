import { expect, test } from 'vitest';
import { createCostReader } from './journal-costs.ts';

test.each([
  [2, 0.1, 0.2],
  [3, 0.1, 0.3],
  [100_000, 0.1, 10_000],
  [100_000, 0.0079, 790],
])('the sum of %i requests at %d is exactly %d', (requests, cost, sum) => {
  const at = new Date(0).toISOString();
  const intent = { type: 'intent', batch: 'b', at, senderId: 'MyApp', recipients: [] } as const;
  const reader = createCostReader();
  for (let index = 0; index < requests; index += 1) {
    const end = { type: 'outcome', batch: 'b', at, status: 'sent', cost } as const;
    reader.add({ ...intent, textHash: '' }, end);
  }
  expect(reader.end([]).cost).toBe(sum);
});
