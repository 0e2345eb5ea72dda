import type { CampaignProgress } from '@23telecom/client';
import { expect, test } from 'vitest';
import { countRun } from './count-run.ts';

test.each([
  ['running', null],
  ['paused', 'insufficient_balance'],
] as const)('each recipient of a run is counted once: %s by %s', (state, pausedBy) => {
  // The states of recipients: no number is the sum of others.
  const states = {
    accepted: 1_000,
    reconciled: 200,
    blocked: 1,
    refused: 2,
    failed: 4,
    suppressed: 8,
    unsent: 16,
    uncertain: 32,
    pending: 64,
    sending: 128,
  };
  const reports = { delivered: 500, undelivered: 30, expired: 20, unknown: 10 };
  const recipients = Object.values(states).reduce((sum, count) => sum + count, 0);
  const progress = { state, pausedBy, recipients, ...states, ...reports } as CampaignProgress;
  const counts: Readonly<Record<string, number>> = { ...countRun(progress, 5) };
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(recipients);
});
