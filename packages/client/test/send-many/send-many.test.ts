import { expect, test } from 'vitest';
import { createClient, isValidationError } from '../../src/index.ts';
import { acceptance, json, startServer } from '../support/scripted-server.ts';
import { collectRun, numbers, setUp, sumUp } from './set-up.ts';

const message = { text: 'Your parcel is here', senderId: 'MyApp' };

test('each number gets one message, in requests of up to 100, and the summary has the figures', async () => {
  await using setting = await setUp();
  const recipients = [...numbers(250), ...numbers(30), '+14155552671'];
  const run = setting.client.sms.sendMany({ ...message, recipients });
  const outcomes = await collectRun(run);
  expect(outcomes.map((outcome) => outcome.recipients.length).sort()).toEqual([100, 100, 51]);
  const cost = setting.sandbox.messages().reduce((sum, { cost }) => sum + cost * 1e6, 0) / 1e6;
  expect(await run.summary()).toEqual({
    accepted: 251,
    blocked: 0,
    refused: 0,
    reconciled: 0,
    failed: 0,
    uncertain: 0,
    unsent: 0,
    invalid: 0,
    duplicates: 30,
    skipped: 0,
    read: 281,
    requests: 3,
    segments: 251,
    cost,
    stoppedBy: null,
  });
  expect([...setting.counts().values()]).toEqual(Array.from({ length: 251 }, () => 1));
});

test('outcomes are plain data with the result of each recipient', async () => {
  await using setting = await setUp({ blockedCountries: ['US'] });
  const recipients = ['+447911123456', '+14155552671'];
  const run = setting.client.sms.sendMany({ ...message, recipients });
  const outcomes = await collectRun(run);
  expect(structuredClone(outcomes)).toEqual(JSON.parse(JSON.stringify(outcomes)));
  expect(outcomes).toMatchObject([
    {
      status: 'sent',
      recipients,
      results: [
        { recipient: '+447911123456', status: 'accepted' },
        { recipient: '+14155552671', status: 'blocked_country', messageId: null },
      ],
      summary: { accepted: 1, blocked: 1 },
    },
  ]);
  expect(await run.summary()).toMatchObject({ accepted: 1, blocked: 1 });
});

test('an async source, and recipients with their own text', async () => {
  await using setting = await setUp();
  async function* read() {
    yield { recipient: '+447911123451', text: 'Hello Ann' };
    yield { recipient: '+447911123452', text: 'Hello Bob' };
    yield { recipient: '+447911123453', text: 'Hello Bob' };
    yield '+447911123454';
    yield { recipient: '+447911123455' };
  }
  const run = setting.client.sms.sendMany({ ...message, recipients: read() });
  expect(await run.summary()).toMatchObject({ accepted: 5, requests: 3 });
  expect(
    setting.sandbox
      .messages()
      .map(({ recipient, text }) => [recipient, text])
      .sort(),
  ).toEqual([
    ['+447911123451', 'Hello Ann'],
    ['+447911123452', 'Hello Bob'],
    ['+447911123453', 'Hello Bob'],
    ['+447911123454', 'Your parcel is here'],
    ['+447911123455', 'Your parcel is here'],
  ]);
});

test('an invalid recipient does not affect the others', async () => {
  await using setting = await setUp();
  const recipients = [
    '+447911123451',
    '07911 123456',
    { recipient: '+447911123452', text: '' },
    { recipient: '+447911123453', text: 'x'.repeat(50_000) },
    undefined as unknown as string,
    '+447911123454',
  ];
  const outcomes = await collectRun(setting.client.sms.sendMany({ ...message, recipients }));
  const invalid = outcomes.filter((outcome) => outcome.status === 'invalid');
  expect(invalid.map(({ recipients: [first], issues }) => [first, issues[0]?.code])).toEqual([
    ['07911 123456', 'MISSING_PLUS'],
    ['+447911123452', 'EMPTY'],
    ['+447911123453', 'TOO_LONG'],
    ['undefined', 'MISSING_PLUS'],
  ]);
  expect([...setting.counts().keys()].sort()).toEqual(['+447911123451', '+447911123454']);
});

test.each([
  ['sender', { text: 'Hi', senderId: 'x' }],
  ['text', { text: '', senderId: 'MyApp' }],
])('an invalid %s rejects before anything is read or sent', async (_, input) => {
  await using server = await startServer(json(500, {}));
  const client = createClient({ apiKey: 'sk_prod_hidden', baseUrl: server.baseUrl });
  let reads = 0;
  function* read() {
    reads += 1;
    yield '+447911123456';
  }
  const error: unknown = await client.sms
    .sendMany({ ...input, recipients: read() })
    .summary()
    .catch((reason: unknown) => reason);
  expect(isValidationError(error)).toBe(true);
  expect([reads, server.requests]).toEqual([0, []]);
});

test('without a shared text, only recipients without their own are invalid', async () => {
  await using setting = await setUp();
  const recipients = ['+447911123451', { recipient: '+447911123452', text: 'Hello' }];
  const run = setting.client.sms.sendMany({ senderId: 'MyApp', recipients });
  expect(sumUp(await collectRun(run))).toEqual({ invalid: 1, sent: 1 });
});

test('concurrency limits the requests, and recipients are read only as they are sent', async () => {
  let current = 0;
  let max = 0;
  await using server = await startServer(async ({ body }, response) => {
    current += 1;
    max = Math.max(max, current);
    await new Promise((resolve) => setTimeout(resolve, 20));
    current -= 1;
    response.end(JSON.stringify(acceptance(body)));
  });
  const client = createClient({ apiKey: 'sk_prod_hidden', baseUrl: server.baseUrl });
  let read = 0;
  function* count() {
    for (const number of numbers(100)) {
      read += 1;
      yield number;
    }
  }
  const run = client.sms.sendMany(
    { ...message, recipients: count() },
    { concurrency: 3, batchSize: 5 },
  );
  const outcomes = run[Symbol.asyncIterator]();
  await outcomes.next();
  expect(read).toBeLessThan(35);
  await run.summary();
  expect([max, server.requests.length]).toEqual([3, 20]);
});

test('a 429 pauses all requests, and no recipient is lost', async () => {
  await using setting = await setUp();
  setting.sandbox.faults.add({ kind: 'rate-limit', on: 'sms.send', nth: [1, 2, 4], form: 'empty' });
  const run = setting.client.sms.sendMany(
    { ...message, recipients: numbers(50) },
    { batchSize: 10 },
  );
  expect(await run.summary()).toMatchObject({ accepted: 50, requests: 8 });
  expect([...setting.counts().values()]).toEqual(Array.from({ length: 50 }, () => 1));
});

test('a request that was not queued is retried, then reported as failed', async () => {
  await using setting = await setUp();
  const { faults } = setting.sandbox;
  faults.add({ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send', nth: 1 });
  const run = setting.client.sms.sendMany({ ...message, recipients: numbers(5) });
  expect(await run.summary()).toMatchObject({ accepted: 5, requests: 2 });
  faults.clear();
  faults.add({ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send' });
  const failing = setting.client.sms.sendMany(
    { ...message, recipients: numbers(5, 10) },
    { maxRetries: 1 },
  );
  expect(await collectRun(failing)).toMatchObject([
    { status: 'failed', recipients: numbers(5, 10), error: { code: 'DB_ERROR', sent: 'no' } },
  ]);
  expect(await failing.summary()).toMatchObject({ failed: 5, requests: 2 });
});

test('an insufficient balance stops the run, and the rest is reported as unsent', async () => {
  const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.1 }];
  await using setting = await setUp({ balance: 2.5, rates });
  const run = setting.client.sms.sendMany(
    { ...message, recipients: numbers(50) },
    { batchSize: 10, concurrency: 1 },
  );
  const outcomes = await collectRun(run);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'sent',
    'sent',
    'failed',
    'unsent',
    'unsent',
  ]);
  expect(outcomes[2]).toMatchObject({
    error: { code: 'INSUFFICIENT_BALANCE', balance: 0.5, estimatedCost: 1, currency: 'EUR' },
  });
  // Unsent batches are hashed concurrently, so their order may differ.
  expect(
    outcomes
      .slice(2)
      .flatMap(({ recipients }) => recipients)
      .sort(),
  ).toEqual(numbers(30, 20));
  expect(await run.summary()).toMatchObject({
    accepted: 20,
    failed: 10,
    unsent: 20,
    cost: 2,
    stoppedBy: 'insufficient_balance',
  });
});

test('a rejected key stops the run at once', async () => {
  await using server = await startServer(
    json(401, { status: false, error_code: 'API_KEY_EXPIRED', description: 'expired' }),
  );
  const client = createClient({ apiKey: 'sk_prod_hidden', baseUrl: server.baseUrl });
  const run = client.sms.sendMany(
    { ...message, recipients: numbers(50) },
    { batchSize: 10, concurrency: 1 },
  );
  expect(await run.summary()).toMatchObject({
    failed: 10,
    unsent: 40,
    requests: 1,
    stoppedBy: 'not_allowed',
  });
});

test('an abort stops the run: requests in flight finish, and a hanging source is not awaited', async () => {
  await using setting = await setUp({ latency: 50 });
  const abort = new AbortController();
  let isReleased = false;
  async function* read() {
    try {
      yield* numbers(20);
      abort.abort();
      await new Promise(() => undefined);
    } finally {
      isReleased = true;
    }
  }
  const run = setting.client.sms.sendMany(
    { ...message, recipients: read() },
    { batchSize: 10, signal: abort.signal },
  );
  const outcomes = await collectRun(run);
  const figures = await run.summary();
  expect(figures.stoppedBy).toBe('aborted');
  expect(figures.accepted + figures.unsent).toBeLessThanOrEqual(20);
  expect(sumUp(outcomes).sent ?? 0).toBe(setting.counts().size);
  // The source hangs, so its `finally` cannot run.
  expect(isReleased).toBe(false);
});

test('leaving the loop early waits for requests in flight and closes the source', async () => {
  await using setting = await setUp({ latency: 20 });
  let isReleased = false;
  function* read() {
    try {
      yield* numbers(100);
    } finally {
      isReleased = true;
    }
  }
  for await (const outcome of setting.client.sms.sendMany(
    { ...message, recipients: read() },
    { batchSize: 10 },
  )) {
    expect(outcome.status).toBe('sent');
    break;
  }
  const { size } = setting.counts();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([setting.counts().size, size % 10, isReleased]).toEqual([size, 0, true]);
  expect(size).toBeLessThan(100);
});
