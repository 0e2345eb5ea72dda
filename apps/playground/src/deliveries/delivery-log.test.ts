import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliveryLog } from './delivery-log.ts';

const now = Date.parse('2026-02-13T10:30:00Z');
beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

let count = 0;
/** An ID that no other test has seen, of a message taken an hour before the page's clock. */
function makeResult(status = 'accepted') {
  count += 1;
  const messageId = `api_42_${now - 3_600_000}000000_${String(count).padStart(16, '0')}`;
  return { recipient: '+447400123456', messageId, segments: 1, status };
}

const statusOf = (messageId: string, more: object) => ({
  messageId,
  telecomMessageId: null,
  recipient: '+447400123456',
  senderId: 'MyApp',
  text: 'Hello',
  segments: 1,
  status: 'sent',
  statusCode: null,
  cost: 0.04,
  createdAt: '2026-02-13T09:30:00Z',
  deliveredAt: null,
  ...more,
});

test('the answer, a poll and a webhook add up, each with its time and source', () => {
  const result = makeResult();
  deliveryLog.recordAnswer([result]);
  vi.advanceTimersByTime(3_000);
  deliveryLog.recordPoll(statusOf(result.messageId, {}));
  deliveryLog.recordWebhook({
    messageId: result.messageId,
    recipient: '+447400123456',
    senderId: 'MyApp',
    status: 'DELIVRD',
    statusCode: '000',
    segments: 1,
    cost: 0.04,
    at: '2026-02-13T09:30:04Z',
  });
  deliveryLog.recordPoll(
    statusOf(result.messageId, { status: 'DELIVRD', deliveredAt: '2026-02-13T09:30:04Z' }),
  );
  expect(deliveryLog.stepsOfResult(result)).toEqual([
    {
      status: 'accepted',
      at: '2026-02-13T09:30:00.000Z',
      isExact: true,
      source: 'answer',
      statusCode: null,
    },
    {
      // Seen three seconds later, on the provider's clock and not on the page's.
      status: 'sent',
      at: '2026-02-13T09:30:03.000Z',
      isExact: false,
      source: 'polling',
      statusCode: null,
    },
    {
      status: 'DELIVRD',
      at: '2026-02-13T09:30:04Z',
      isExact: true,
      source: 'webhook',
      statusCode: '000',
    },
  ]);
});

test('an answer that is looked at again keeps its time, and that of a refused recipient too', () => {
  const refused = { ...makeResult('blocked_country'), messageId: null };
  const accepted = { ...makeResult(), messageId: `other-shape-${count}` };
  deliveryLog.recordAnswer([refused, accepted]);
  vi.advanceTimersByTime(60_000);
  deliveryLog.recordAnswer([refused, accepted]);
  for (const result of [refused, accepted]) {
    expect(deliveryLog.stepsOfResult(result).map(({ at }) => at)).toEqual([
      '2026-02-13T10:30:00.000Z',
    ]);
  }
});

test('who listens is told once for a burst, and no more after the end', () => {
  const listener = vi.fn();
  const end = deliveryLog.subscribe(listener);
  const before = deliveryLog.version();
  deliveryLog.recordAnswer(Array.from({ length: 500 }, () => makeResult()));
  expect(listener).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(deliveryLog.version()).toBe(before + 500);
  end();
  deliveryLog.recordAnswer([makeResult()]);
  vi.advanceTimersByTime(1_000);
  expect(listener).toHaveBeenCalledTimes(1);
});
