import { outcomes, type Sandbox } from '@23telecom/sandbox/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { callPlayground, type PlaygroundCaller } from '../testing/call-playground.ts';
import { followRuns, listPeople, type RunFollower } from '../testing/follow-runs.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let sandbox: Sandbox;
let post: PlaygroundCaller['post'];
let readMessages: RunFollower['readMessages'];
let settled: RunFollower['settled'];

beforeAll(async () => {
  server = await openTestServer({ patience: { reportMs: 1_000 } });
  if (!server.playground.sandbox) throw new Error('expected a sandbox');
  sandbox = server.playground.sandbox;
  const calls = await callPlayground(server.playground.url);
  ({ post } = calls);
  ({ readMessages, settled } = followRuns(calls));
});
afterAll(() => server.close());

test.each([
  ['drop-after-acceptance', 1],
  ['rate-limit', 2],
] as const)('what if %s: the run gets over it and bills once', async (whatIf, requests) => {
  const { body } = await post('/api/runs', {
    senderId: 'MyApp',
    text: `What if ${whatIf}`,
    recipients: listPeople(2, 2),
    whatIf,
  });
  expect(await settled(body.id)).toMatchObject({
    whatIf,
    verdict: { requests, messages: 2, isBilledOnce: true },
  });
  await vi.waitFor(() => expect(sandbox.faults.list()).toEqual([]), { timeout: 10_000 });
});

test('what if the webhook is late: the first attempt fails, the second brings the outcome', async () => {
  const [recipient] = outcomes.delivered.slice(2);
  const { body } = await post('/api/runs', {
    senderId: 'MyApp',
    text: 'Late webhook',
    recipients: [recipient],
    whatIf: 'late-webhook',
  });
  await settled(body.id);
  await sandbox.clock.advance('20s');
  await vi.waitFor(
    async () =>
      expect(await readMessages(body.id)).toMatchObject([
        { status: 'DELIVRD', webhookStatus: 204 },
      ]),
    { timeout: 10_000 },
  );
  const attempts = sandbox.webhooks.log({ type: 'delivery' }).slice(-2);
  expect(attempts.map(({ statusCode }) => statusCode)).toEqual([500, 204]);
});

test('what if the balance is too low: nothing is sent until the run is resumed', async () => {
  const { body } = await post('/api/runs', {
    senderId: 'MyApp',
    text: 'Too low',
    recipients: listPeople(2, 3),
    whatIf: 'balance-too-low',
  });
  expect(await settled(body.id)).toMatchObject({
    failures: [{ code: 'INSUFFICIENT_BALANCE', recipients: 2, sent: 'no' }],
    verdict: { messages: 0 },
  });
  await vi.waitFor(() => expect(sandbox.faults.list()).toEqual([]), { timeout: 10_000 });
  expect((await post(`/api/runs/${String(body.id)}/resume`, {})).status).toBe(200);
  await vi.waitFor(() => expect(sandbox.messages({ search: 'Too low' })).toHaveLength(2), {
    timeout: 10_000,
  });
});
