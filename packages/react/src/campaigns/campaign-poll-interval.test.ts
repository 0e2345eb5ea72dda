import {
  type CampaignProgress,
  NotFoundError,
  ServerError,
  type TelecomError,
} from '@23telecom/client';
import { describe, expect, test } from 'vitest';
import { campaignPollInterval } from './campaign-poll-interval.ts';

const fetchedAt = Date.parse('2026-03-01T12:00:00Z');
const intervalOf = (change: Partial<CampaignProgress>, error: TelecomError | null = null) =>
  campaignPollInterval({
    data: {
      state: 'running',
      endedAt: null,
      sending: 0,
      uncertain: 0,
      awaiting: 0,
      ...change,
    } as CampaignProgress,
    error,
    dataUpdatedAt: fetchedAt,
    dataUpdateCount: 1,
    errorUpdateCount: 0,
  });
const ended = { state: 'sent', endedAt: '2026-03-01T11:00:00Z' } as const;

test('while requests are made, every 2 s', () => {
  expect(intervalOf({})).toBe(2_000);
  expect(intervalOf({ ...ended, sending: 3 })).toBe(2_000);
});

test.each<Partial<CampaignProgress>>([
  { state: 'draft' },
  { state: 'planned' },
  { state: 'scheduled' },
  { state: 'paused' },
  { ...ended, awaiting: 1 },
  { ...ended, uncertain: 1 },
])('%j waits, every 10 s', (change) => {
  expect(intervalOf(change)).toBe(10_000);
});

describe('stops', () => {
  test.each(['sent', 'expired', 'cancelled'] as const)('when %s and nothing is open', (state) => {
    expect(intervalOf({ ...ended, state })).toBe(false);
  });

  test('a day after the end, even if reports are missing', () => {
    expect(intervalOf({ ...ended, endedAt: '2026-02-28T12:00:00Z', awaiting: 1 })).toBe(10_000);
    expect(intervalOf({ ...ended, endedAt: '2026-02-28T11:59:59Z', awaiting: 1 })).toBe(false);
  });

  test('after an error that a retry cannot fix, and not after another', () => {
    const details = { code: 'NOT_FOUND', description: '' };
    expect(intervalOf({}, new NotFoundError(details))).toBe(false);
    expect(intervalOf({}, new ServerError({ ...details, retryable: true }))).toBe(2_000);
  });
});
