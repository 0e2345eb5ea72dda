import type { CampaignProgress } from '@23telecom/client';
import { expect, test } from 'vitest';
import { countFailed } from './count-failed.ts';

const counts = {
  delivered: 5,
  notDelivered: 3,
  onItsWay: 0,
  assumed: 1,
  refused: 2,
  uncertain: 4,
  waiting: 0,
};
const progress = { unknown: 1, pending: 2 } as CampaignProgress;

test('uncertain and unknown ones are not sent to again', () => {
  expect(countFailed({ counts, pausedBy: undefined, progress })).toBe(4);
});

test('those whom the balance did not cover wait for the run to go on', () => {
  expect(countFailed({ counts, pausedBy: 'insufficient_balance', progress })).toBe(2);
});
