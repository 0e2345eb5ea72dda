import type { SmsStatus, WebhookLogEntry } from '@23telecom/client';
import { expect, test } from 'vitest';
import { readTimeline } from './read-timeline.ts';

const message: SmsStatus = {
  messageId: 'api_42_1795892624086000002_907109529f27ec5a',
  telecomMessageId: '6946d0f5-040b-106e-42c7-49026f2b5bc1',
  recipient: '+447700900003',
  senderId: 'BellaNapoli',
  text: 'Hi',
  segments: 1,
  status: 'DELIVRD',
  statusCode: '000',
  cost: 0.0525,
  createdAt: '2026-11-28T19:03:44Z',
  deliveredAt: '2026-11-28T19:03:46Z',
};
const attempt: WebhookLogEntry = {
  id: '7',
  type: 'delivery',
  url: 'https://example.com/hooks/delivery?key=secret',
  messageId: message.messageId,
  attempt: 1,
  statusCode: 204,
  error: null,
  durationMs: 10,
  createdAt: '2026-11-28T19:03:47Z',
};

function titlesOf(steps: ReturnType<typeof readTimeline>) {
  return steps.map(({ title, at }) => [title, at?.slice(11, 19) ?? null]);
}

test('a delivered message has the times of the provider', () => {
  const steps = readTimeline(message, [attempt]);
  expect(titlesOf(steps)).toEqual([
    ['Accepted', '19:03:44'],
    ['Sent to the carrier', null],
    ['Delivered', '19:03:46'],
    ['Webhook answered 204', '19:03:47'],
  ]);
  expect(steps[3]?.notes).toEqual(['example.com/hooks/delivery, attempt 1 of 3, 10\u00A0ms']);
});

test('a step without a time of the provider has none', () => {
  const [, sent] = readTimeline(message, []);
  expect(sent).toMatchObject({ title: 'Sent to the carrier', at: null });
  expect(sent?.notes.at(-1)).toContain('does not give the time');
});

test('a message that failed has the time of its first report, and the reason', () => {
  const undelivered = { ...message, status: 'UNDELIV', statusCode: '027', deliveredAt: null };
  const steps = readTimeline(undelivered, [attempt]);
  expect(steps[2]).toMatchObject({ title: 'Not delivered', tone: 'bad', at: attempt.createdAt });
  expect(steps[2]?.notes[0]).toBe('UNDELIV, code 027');
  expect(steps[2]?.notes[1]).toContain('not in use');
});

test('a failing webhook shows its error and when the next attempt follows', () => {
  const failed = { ...attempt, statusCode: null, error: 'no response', durationMs: 5_000 };
  const steps = readTimeline(message, [failed]);
  expect(titlesOf(steps).slice(3)).toEqual([
    ['Webhook not answered', '19:03:47'],
    ['Attempt 2 of 3 follows', '19:04:02'],
  ]);
  const last = { ...failed, id: '9', attempt: 3, createdAt: '2026-11-28T19:04:30Z' };
  const second = { ...failed, id: '8', attempt: 2, createdAt: '2026-11-28T19:04:02Z' };
  const all = readTimeline(message, [last, failed, second]);
  expect(titlesOf(all).slice(3)).toEqual([
    ['Webhook not answered', '19:03:47'],
    ['Webhook not answered', '19:04:02'],
    ['Webhook not answered', '19:04:30'],
  ]);
  expect(all.at(-1)?.notes.at(-1)).toBe('The provider does not try again.');
});

test('a message on its way ends in an open step', () => {
  const pending = { ...message, status: 'pending', statusCode: null, deliveredAt: null };
  expect(titlesOf(readTimeline(pending, []))).toEqual([
    ['Accepted', '19:03:44'],
    ['Waiting to be sent', null],
  ]);
  const sent = readTimeline({ ...pending, status: 'sent' }, []);
  expect(titlesOf(sent).map(([title]) => title)).toEqual([
    'Accepted',
    'Sent to the carrier',
    'On its way',
  ]);
});
