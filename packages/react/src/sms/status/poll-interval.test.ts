import { NotFoundError, ServerError, type SmsStatus } from '@23telecom/client';
import { describe, expect, test } from 'vitest';
import { pollInterval, type PollState } from './poll-interval.ts';

const createdAt = '2026-02-13T10:30:00.000Z';
const fetchedAt = Date.parse('2026-02-13T10:30:01.000Z');

const stateWith = (status: string, change: Partial<PollState> = {}): PollState => ({
  data: { status, createdAt } as SmsStatus,
  error: null,
  dataUpdatedAt: fetchedAt,
  dataUpdateCount: 1,
  errorUpdateCount: 0,
  ...change,
});

describe('continues', () => {
  test('after 3 s at first, then after longer intervals up to 30 s', () => {
    const intervals = [1, 2, 3, 10, 12, 16].map((dataUpdateCount) =>
      Math.round(Number(pollInterval(stateWith('sent', { dataUpdateCount })))),
    );
    expect(intervals).toEqual([3000, 3750, 4688, 22352, 30000, 30000]);
  });

  test('for about five minutes in all', () => {
    let waited = 0;
    let dataUpdateCount = 1;
    for (let wait; (wait = pollInterval(stateWith('sent', { dataUpdateCount })));) {
      waited += wait;
      dataUpdateCount++;
    }
    expect(dataUpdateCount).toBe(17);
    expect(Math.round(waited / 1000)).toBe(278);
  });

  test.each(['pending', 'sent', 'ENROUTE', 'ACCEPTD', 'NEW_CODE'])('on %s', (status) => {
    expect(pollInterval(stateWith(status))).toBe(3000);
  });

  test('after a temporary error, which counts as a poll', () => {
    const error = new ServerError({ code: 'INTERNAL_ERROR', description: '', retryable: true });
    expect(pollInterval(stateWith('sent', { error, errorUpdateCount: 1 }))).toBe(3750);
  });
});

describe('stops', () => {
  test.each(['DELIVRD', 'UNDELIV', 'REJECTD', 'EXPIRED', 'DELETED', 'UNKNOWN', 'failed'])(
    'on %s',
    (status) => {
      expect(pollInterval(stateWith(status))).toBe(false);
    },
  );

  test('on an error that a retry cannot fix', () => {
    const error = new NotFoundError({ code: 'NOT_FOUND', description: '', status: 404 });
    expect(pollInterval(stateWith('sent', { error }))).toBe(false);
    expect(pollInterval({ error, dataUpdatedAt: 0, dataUpdateCount: 0, errorUpdateCount: 1 })).toBe(
      false,
    );
  });

  test('if the message is more than a day old', () => {
    const dayMs = 24 * 60 * 60 * 1000;
    const at = (age: number) => stateWith('sent', { dataUpdatedAt: Date.parse(createdAt) + age });
    expect(pollInterval(at(dayMs))).toBe(3000);
    expect(pollInterval(at(dayMs + 1))).toBe(false);
  });
});
