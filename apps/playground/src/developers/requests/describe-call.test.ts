import { createClient } from '@23telecom/client';
import { createSandbox, outcomes, type RequestEntry } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { describeCall } from './describe-call.ts';
import { groupAttempts } from './group-attempts.ts';

/** Sends in a real sandbox with a fault, and describes the send that the log then has. */
async function describeSend(fault?: 'drop-after' | 'rate-limit') {
  await using sandbox = createSandbox({
    clock: 'manual',
    hasHistory: false,
    webhooks: { deliveryUrl: 'https://app.example/delivery' },
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    clock: sandbox.clock,
  });
  if (fault) sandbox.faults.add({ kind: fault, on: 'sms.send', times: 1 });
  await telecom.sms.sendMany({
    recipients: [outcomes.delivered[0]],
    text: 'Hi',
    senderId: 'MyApp',
  });
  await sandbox.clock.advance('10s');
  const requests = sandbox.requests();
  const calls = groupAttempts(requests, Infinity);
  const call = calls.find(({ operation }) => operation === 'sms.send');
  const open = call?.attempts[0];
  if (!call || !open) throw new Error('The log has no send.');
  return describeCall(call, open, requests, sandbox.webhooks.log());
}

test('a send leads to its webhook and its message', async () => {
  const steps = await describeSend();
  expect(steps.map(({ title, tone }) => [title, tone])).toEqual([
    ['200, 1 message accepted', 'good'],
    ['Webhook: 204', 'good'],
  ]);
  expect(steps[0]?.entryId).toBeUndefined();
  expect(steps[1]?.messageId).toMatch(/^api_/);
});

test('a lost response is followed by a look at the history', async () => {
  const steps = await describeSend('drop-after');
  expect(steps.map(({ title }) => title)).toEqual(['connection lost', 'Not sent again']);
  expect(steps[0]?.hint).toContain('accepted and billed');
});

test('retries are numbered', async () => {
  const steps = await describeSend('rate-limit');
  expect(steps.map(({ title }) => title)).toEqual([
    'Attempt 1: 429 RATE_LIMIT_EXCEEDED',
    'Attempt 2: 200, 1 message accepted',
    'Webhook: 204',
  ]);
});

test('with a fast clock, the look at the history is minutes away in the times of the log', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 10, minute)).toISOString();
  const sent = { id: 1, operation: 'sms.send', status: null, at: at(0), faults: [], durationMs: 1 };
  const looked = { ...sent, id: 2, operation: 'sms.messages.list', status: 200, at: at(20) };
  const [send, lookUp] = [sent, looked] as unknown as readonly [RequestEntry, RequestEntry];
  const call = { id: 1, operation: 'sms.send', attempts: [send] };
  const titles = (speed?: number) =>
    describeCall(call, send, [send, lookUp], [], speed).map(({ title }) => title);
  expect(titles(60)).toEqual(['connection lost', 'Not sent again']);
  expect(titles()).toEqual(['connection lost']);
});
