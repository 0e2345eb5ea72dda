import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox, type SandboxOptions } from '../src/index.ts';
import { payloadSchema } from './support/description.ts';
import { openApi, type CallOptions } from './support/open-api.ts';
import { openReceiver, type Received } from './support/receiver.ts';
import { findProblems } from './support/validate.ts';

const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }];
const options: SandboxOptions = { clock: 'manual', now: '2026-02-13T10:30:00Z', rates };

async function send(sandbox: Sandbox, to: string, call: CallOptions = {}): Promise<string> {
  const body = { to: [to], message: 'Hi', sender_id: 'MyApp' };
  const { json } = await openApi(sandbox)('POST', '/sms/send', { body, ...call });
  return json.messages[0].message_id as string;
}

/** Lists the attempts as type, attempt, status and seconds since the start. */
function readLog(sandbox: Sandbox): readonly unknown[] {
  const start = Date.UTC(2026, 1, 13, 10, 30);
  return sandbox.webhooks
    .log()
    .map(({ type, attempt, statusCode, createdAt }) => [
      type,
      attempt,
      statusCode,
      Math.round((createdAt - start) / 1000),
    ]);
}

describe('a delivery webhook', () => {
  test('reports the final status once, with the documented fields and headers', async () => {
    await using receiver = await openReceiver();
    await using sandbox = createSandbox({
      ...options,
      webhooks: { deliveryUrl: `${receiver.url}/d` },
    });
    const messageId = await send(sandbox, outcomes.delivered[0]);
    await sandbox.clock.advance('1m');
    expect(receiver.received).toHaveLength(1);
    const [{ path, headers, json }] = receiver.received as [Received];
    expect(path).toBe('/d');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': '23Telecom-Webhooks/1.0',
    });
    expect(headers).not.toHaveProperty('x-webhook-signature');
    const { json: status } = await openApi(sandbox)('GET', `/sms/status/${messageId}`);
    expect(json).toEqual({
      message_id: messageId,
      recipient: outcomes.delivered[0],
      sender_id: 'MyApp',
      status: 'DELIVRD',
      status_code: '000',
      num_parts: 1,
      cost: 0.04,
      timestamp: status.message.delivered_at,
    });
    expect(findProblems(payloadSchema('delivery'), json)).toEqual([]);
  });

  test.each([
    ['UNDELIV', outcomes.undelivered[0]],
    ['REJECTD', outcomes.rejected[0]],
    ['EXPIRED', outcomes.expired[0]],
    ['UNKNOWN', outcomes.unknown[0]],
  ])('reports %s too', async (status, number) => {
    await using receiver = await openReceiver();
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    await send(sandbox, number);
    await sandbox.clock.advance('1m');
    expect(receiver.received.map(({ json }) => json.status as string)).toEqual([status]);
  });

  test('is not sent for a message that failed inside the gateway', async () => {
    await using receiver = await openReceiver();
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    await send(sandbox, outcomes.failed[0]);
    await sandbox.clock.advance('1m');
    expect(receiver.received).toEqual([]);
  });

  test('is sent twice for duplicateWebhook, with the same body', async () => {
    await using receiver = await openReceiver();
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    await send(sandbox, outcomes.duplicateWebhook[0]);
    await sandbox.clock.advance('1m');
    const [first, second, ...more] = receiver.received;
    expect(more).toEqual([]);
    expect(second?.body).toBe(first?.body);
  });

  test('is followed by an older one for outOfOrderWebhook', async () => {
    await using receiver = await openReceiver();
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    const messageId = await send(sandbox, outcomes.outOfOrderWebhook[0]);
    await sandbox.clock.advance('1m');
    const [first, second, ...more] = receiver.received.map(
      ({ json }) => json as Record<string, string>,
    );
    expect(more).toEqual([]);
    expect([first?.status, second?.status]).toEqual(['DELIVRD', 'UNKNOWN']);
    expect(String(second?.timestamp) < String(first?.timestamp)).toBe(true);
    const { json } = await openApi(sandbox)('GET', `/sms/status/${messageId}`);
    expect(json.message.status).toBe('DELIVRD');
  });
});

describe('a signature', () => {
  const verify = ({ headers, body }: Received, secret: string): boolean => {
    const timestamp = String(headers['x-webhook-timestamp']);
    const hex = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    return headers['x-webhook-signature'] === `sha256=${hex}`;
  };

  test('covers the timestamp and the raw body, in the time of the sandbox', async () => {
    await using receiver = await openReceiver();
    await using sandbox = createSandbox({
      ...options,
      signingSecret: 'geheim',
      webhooks: { deliveryUrl: receiver.url },
    });
    await send(sandbox, outcomes.delivered[1]);
    await sandbox.clock.advance('1m');
    const [received] = receiver.received as [Received];
    expect(verify(received, 'geheim')).toBe(true);
    expect(verify(received, 'other')).toBe(false);
    const timestamp = Number(received.headers['x-webhook-timestamp']);
    expect(new Date(timestamp * 1000).toISOString()).toMatch(/^2026-02-13T10:30:0[2-5]/);
  });

  test('is created for each attempt with the current secret', async () => {
    await using receiver = await openReceiver((count) => (count === 0 ? 500 : 200));
    await using sandbox = createSandbox({
      ...options,
      signingSecret: 'old',
      webhooks: { deliveryUrl: receiver.url },
    });
    await send(sandbox, outcomes.delivered[2]);
    await sandbox.clock.advance('5s');
    await openApi(sandbox)('PUT', '/user/webhooks', { body: { signing_secret: 'new' } });
    await sandbox.clock.advance('10s');
    const [first, second] = receiver.received as [Received, Received];
    expect([verify(first, 'old'), verify(second, 'new')]).toEqual([true, true]);
    const times = [first, second].map(({ headers }) => Number(headers['x-webhook-timestamp']));
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(10);
    expect(second.body).toBe(first.body);
  });
});

describe('a failed attempt', () => {
  test.each([
    ['an error', 500, 500],
    ['a redirect, which is not followed', 302, 302],
    ['a cut connection', 'drop', null],
  ] as const)(
    'with %s is retried after 10 and 30 seconds, and then no more',
    async (_, reply, status) => {
      await using receiver = await openReceiver(() => reply);
      await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
      await send(sandbox, outcomes.delivered[3]);
      await sandbox.clock.advance('5s');
      const [[, , , first]] = readLog(sandbox) as [[string, number, number, number]];
      await sandbox.clock.advance('9s');
      expect(receiver.received.length).toBeLessThanOrEqual(2);
      await sandbox.clock.advance('10m');
      expect(receiver.received).toHaveLength(3);
      expect(readLog(sandbox)).toEqual([
        ['delivery', 1, status, first],
        ['delivery', 2, status, first + 10],
        ['delivery', 3, status, first + 40],
      ]);
    },
  );

  test('without a response times out after five seconds', async () => {
    await using receiver = await openReceiver(() => null);
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    await send(sandbox, outcomes.delivered[8]);
    await sandbox.clock.advance('6s');
    const [attempt] = sandbox.webhooks.log();
    expect(attempt).toMatchObject({ statusCode: null, error: 'no response within 5 s' });
  }, 20_000);

  test('without a response is retried like any other', async () => {
    await using receiver = await openReceiver((count) => (count === 0 ? null : 200));
    await using sandbox = createSandbox({
      ...options,
      webhooks: { deliveryUrl: receiver.url, timeoutMs: 100 },
    });
    await send(sandbox, outcomes.delivered[4]);
    await sandbox.clock.advance('1m');
    const [first, second, ...more] = sandbox.webhooks.log();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ statusCode: null, error: 'no response within 0.1 s' });
    expect(second).toMatchObject({ attempt: 2, statusCode: 200, error: null });
  });

  test('with a refused connection is logged with its code', async () => {
    const receiver = await openReceiver();
    await receiver[Symbol.asyncDispose]();
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    await send(sandbox, outcomes.delivered[5]);
    await sandbox.clock.advance('5s');
    expect(sandbox.webhooks.log()).toMatchObject([{ statusCode: null, error: 'ECONNREFUSED' }]);
  });

  test('on a port that fetch blocks is logged with the reason', async () => {
    const deliveryUrl = 'http://127.0.0.1:9/';
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl } });
    await send(sandbox, outcomes.delivered[6]);
    await sandbox.clock.advance('5s');
    expect(sandbox.webhooks.log()).toMatchObject([{ statusCode: null, error: 'bad port' }]);
  });

  test('does not delay the webhook of another message', async () => {
    await using receiver = await openReceiver((count) => (count === 0 ? 500 : 200));
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    await send(sandbox, outcomes.delivered[6]);
    await send(sandbox, outcomes.delivered[7]);
    await sandbox.clock.advance('1m');
    const statuses = sandbox.webhooks.log().map(({ attempt, statusCode }) => [attempt, statusCode]);
    expect(statuses).toEqual([
      [1, 500],
      [1, 200],
      [2, 200],
    ]);
  });
});

test('an impression webhook reports an accepted message', async () => {
  await using receiver = await openReceiver();
  await using sandbox = createSandbox({ ...options, webhooks: { impressionUrl: receiver.url } });
  const messageId = await send(sandbox, outcomes.delivered[9]);
  await sandbox.clock.advance(0);
  expect(receiver.received.map(({ json }) => json as unknown)).toEqual([
    {
      message_id: messageId,
      recipient: outcomes.delivered[9],
      sender_id: 'MyApp',
      num_parts: 1,
      cost: 0.04,
      timestamp: '2026-02-13T10:30:00Z',
    },
  ]);
});

test('the workspace selects the fields and their order', async () => {
  await using receiver = await openReceiver();
  await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
  const fields = ['workspace_id', 'status', 'telecom_message_id'];
  await openApi(sandbox)('PUT', '/user/webhooks', { body: { delivery_fields: fields } });
  const messageId = await send(sandbox, outcomes.delivered[0]);
  await sandbox.clock.advance('1m');
  const { json: status } = await openApi(sandbox)('GET', `/sms/status/${messageId}`);
  expect(receiver.received[0]?.body).toBe(
    JSON.stringify({
      workspace_id: 16,
      status: 'DELIVRD',
      telecom_message_id: status.message.telecom_message_id,
    }),
  );
});

describe('a test of a webhook', () => {
  test.each(['impression', 'click', 'conversion', 'delivery'])(
    'calls the %s URL once, signed, and is logged',
    async (type) => {
      await using receiver = await openReceiver();
      await using sandbox = createSandbox({ ...options, signingSecret: 'geheim' });
      const call = openApi(sandbox);
      await call('PUT', '/user/webhooks', { body: { [`${type}_url`]: receiver.url } });
      const { json } = await call('POST', '/user/webhooks/test', { body: { type } });
      expect(json.result).toMatchObject({ type, status_code: 204, error: null });
      expect(receiver.received).toHaveLength(1);
      expect(receiver.received[0]?.headers['x-webhook-signature']).toMatch(/^sha256=/);
      expect(findProblems(payloadSchema(type), receiver.received[0]?.json)).toEqual([]);
      const logs = await call('GET', '/user/webhooks/logs', { query: { type } });
      expect(logs.json).toMatchObject({ total: 1, logs: [{ type, message_id: null, attempt: 1 }] });
    },
  );

  test('returns the response of the receiver, and is not retried', async () => {
    await using receiver = await openReceiver(() => 503);
    await using sandbox = createSandbox({ ...options, webhooks: { deliveryUrl: receiver.url } });
    const body = { type: 'delivery' };
    const { status, json } = await openApi(sandbox)('POST', '/user/webhooks/test', { body });
    expect(status).toBe(200);
    expect(json.result).toMatchObject({ status_code: 503, error: 'HTTP 503' });
    await sandbox.clock.advance('1h');
    expect(receiver.received).toHaveLength(1);
  });

  test.each([
    ['INVALID_BODY', '{'],
    ['INVALID_PARAMS', { type: 'other' }],
    ['INVALID_PARAMS', {}],
    ['INVALID_URL', { type: 'click' }],
  ])('is refused as %s', async (code, body) => {
    await using sandbox = createSandbox(options);
    const { status, json } = await openApi(sandbox)('POST', '/user/webhooks/test', { body });
    expect([status, json.error_code]).toEqual([400, code]);
  });
});

test('the log has every attempt, newest first, with pages and a filter by type', async () => {
  await using receiver = await openReceiver((count) => (count === 1 ? 500 : 200));
  await using sandbox = createSandbox({
    ...options,
    webhooks: { deliveryUrl: receiver.url, impressionUrl: receiver.url },
  });
  const call = openApi(sandbox);
  const messageId = await send(sandbox, outcomes.delivered[1]);
  await sandbox.clock.advance('1m');
  const all = await call('GET', '/user/webhooks/logs', { query: { limit: 2 } });
  expect(all.json).toMatchObject({ total: 3, page: 1, limit: 2, total_pages: 2 });
  expect(all.json.logs).toMatchObject([
    { id: 3, type: 'delivery', attempt: 2, status_code: 200, error: null, message_id: messageId },
    { id: 2, type: 'delivery', attempt: 1, status_code: 500, error: 'HTTP 500' },
  ]);
  const last = await call('GET', '/user/webhooks/logs', { query: { limit: 2, page: 2 } });
  expect(last.json.logs).toMatchObject([{ id: 1, type: 'impression' }]);
  const beyond = await call('GET', '/user/webhooks/logs', { query: { page: 9 } });
  expect(beyond.json).toMatchObject({ logs: [], total: 3 });
  const some = await call('GET', '/user/webhooks/logs', { query: { type: 'impression' } });
  expect(some.json.total).toBe(1);
  const bad = await call('GET', '/user/webhooks/logs', { query: { type: 'other' } });
  expect(bad.json.error_code).toBe('INVALID_PARAMS');
});
