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

test('a run is a campaign: each recipient once, personal texts, billed once', async () => {
  const { status, body } = await post('/api/runs', {
    senderId: 'MyApp',
    text: 'Hi {{name}}',
    recipients: [
      { recipient: '+447911123456', name: 'Anna', values: { name: 'Anna' } },
      { recipient: '+447911123457', name: 'Łukasz', values: { name: 'Łukasz' } },
      { recipient: '+447911123456', values: { name: 'Anna again' } },
    ],
  });
  expect(status).toBe(201);
  expect(body.id).toMatch(/^r_[a-z0-9]{4,6}$/);
  const run = await settled(body.id);
  expect(run).toMatchObject({
    recipients: 2,
    verdict: { requests: 2, messages: 2, segments: 2, isBilledOnce: true },
    failures: [],
  });
  const sent = sandbox.messages().map(({ recipient, text }) => [recipient, text]);
  expect(sent.sort()).toEqual([
    ['+447911123456', 'Hi Anna'],
    ['+447911123457', 'Hi Łukasz'],
  ]);
  expect(run.cost).toBeCloseTo(
    sandbox.messages().reduce((sum, { cost }) => sum + cost, 0),
    6,
  );
});

test('a repeated request is the same run, and the same text to the same people is asked about', async () => {
  const recipients = listPeople(3, 1);
  const input = { senderId: 'MyApp', text: 'Once', recipients };
  const [first, second] = await Promise.all([
    post('/api/runs', input, 'key-1'),
    post('/api/runs', input, 'key-1'),
  ]);
  expect(second.body.id).toBe(first.body.id);
  const again = await post('/api/runs', { ...input, recipients: [...recipients, '+447911999999'] });
  expect(again).toMatchObject({
    status: 409,
    body: { code: 'SAME_AS_RUN', run: { id: first.body.id, recipients: 3 } },
  });
  // Controls: another text, and the same one when the user says so.
  expect((await post('/api/runs', { ...input, text: 'Twice' })).status).toBe(201);
  const repeated = await post('/api/runs', { ...input, again: true });
  expect(repeated.status).toBe(201);
  await settled(repeated.body.id);
  expect(sandbox.messages({ search: 'Once' })).toHaveLength(6);
  const runs = await Promise.all([first, repeated].map(({ body }) => settled(body.id)));
  expect(runs.map(({ verdict }) => [verdict.messages, verdict.isBilledOnce])).toEqual([
    [3, true],
    [3, true],
  ]);
});

test('the balance covers a part: what was refused is said once, and first sends to that many', async () => {
  const recipients = listPeople(250, 4);
  const input = { senderId: 'MyApp', text: 'Half', recipients };
  const heal = sandbox.faults.add({ kind: 'status', status: 402, on: 'sms.send', nth: [2, 3] });
  const { body } = await post('/api/runs', input);
  const run = await settled(body.id);
  const refused = run.failures.reduce((sum, failure) => sum + failure.recipients, 0);
  expect(run.failures.map(({ code }) => code)).toEqual(['INSUFFICIENT_BALANCE']);
  expect(run.verdict.messages + refused).toBe(250);
  expect(sandbox.messages({ search: 'Half' })).toHaveLength(run.verdict.messages);
  heal();

  const first = await post('/api/runs', { ...input, text: 'A part', first: 20 });
  expect((await settled(first.body.id)).verdict).toMatchObject({
    messages: 20,
    isBilledOnce: true,
  });
  // The other 230 are new, but these 20 are not.
  expect(await post('/api/runs', { ...input, text: 'A part' })).toMatchObject({
    status: 409,
    body: { run: { id: first.body.id, recipients: 20 } },
  });
});

test('a retry is a new run of those who failed, and nobody else gets it twice', async () => {
  const failing = [outcomes.rejected[0], outcomes.blockedCountry[0], outcomes.queueError[0]];
  const { body } = await post('/api/runs', {
    senderId: 'MyApp',
    text: 'Retry me',
    recipients: [outcomes.delivered[0], ...failing],
  });
  await settled(body.id);
  await sandbox.clock.advance('30s');
  const failures = await vi.waitFor(
    async () => {
      const messages = await readMessages(body.id);
      expect(messages.find(({ recipient }) => recipient === failing[0])?.status).toBe('REJECTD');
      return messages.filter(({ code }) => code !== null).map(({ code }) => code);
    },
    { timeout: 20_000 },
  );
  expect(failures.sort()).toEqual(['blocked_country', 'queue_error']);
  const retry = await post(`/api/runs/${String(body.id)}/retry`, {});
  expect(retry.status).toBe(201);
  const again = await settled(retry.body.id);
  expect(again).toMatchObject({ retryOf: body.id, recipients: 3 });
  expect(sandbox.messages({ search: 'Retry me', recipient: outcomes.delivered[0] })).toHaveLength(
    1,
  );
});

test('an outcome whose webhook never comes is polled', async () => {
  const { body } = await post('/api/runs', {
    senderId: 'MyApp',
    text: 'No webhook',
    recipients: [outcomes.delivered[1]],
  });
  await settled(body.id);
  await post('/api/telecom/webhooks.update', { input: { deliveryUrl: null } });
  await sandbox.clock.advance('10s');
  expect(sandbox.messages({ recipient: outcomes.delivered[1] })).toMatchObject([
    { status: 'DELIVRD' },
  ]);
  await vi.waitFor(
    async () => expect(await readMessages(body.id)).toMatchObject([{ status: 'DELIVRD' }]),
    { timeout: 20_000 },
  );
});

test.each([
  [{ text: 'Hi', recipients: ['+447911123456'] }, 'senderId'],
  [{ senderId: 'MyApp', text: '', recipients: ['+447911123456'] }, 'text'],
  [{ senderId: 'MyApp', text: 'Hi', recipients: [] }, 'recipients'],
  [{ senderId: 'MyApp', text: 'Hi', recipients: ['+447911123456', 'me'] }, 'recipients[1]'],
  [{ senderId: 'MyApp', text: 'Hi', recipients: ['+447911123456'], first: 0 }, 'first'],
  [{ senderId: 'MyApp', text: 'Hi', recipients: ['+447911123456'], whatIf: 'magic' }, 'whatIf'],
])('an invalid run is refused at its field: %j', async (input, field) => {
  const before = sandbox.messages().length;
  expect(await post('/api/runs', input)).toMatchObject({
    status: 400,
    body: { code: 'INVALID_INPUT', field },
  });
  expect(sandbox.messages()).toHaveLength(before);
});
