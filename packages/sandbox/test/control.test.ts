import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox } from '../src/node.ts';
import { readFailure, readPath, sendMessage } from './support/send-message.ts';

type Control = (method: string, path: string, body?: unknown) => Promise<ControlResponse>;

interface ControlResponse {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Calls `/_sandbox` in process. */
function control(sandbox: Sandbox): Control {
  return async (method, path, body) => {
    const response = await sandbox.fetch(`http://sandbox.invalid/_sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as ControlResponse['json'] };
  };
}

const now = '2026-02-13T10:30:00.000Z';

describe('over HTTP, as with the methods of the sandbox', () => {
  test('messages are the sent messages, oldest first', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const call = control(sandbox);
    await sendMessage(sandbox);
    await sendMessage(sandbox, 'sk_test_local');
    const { json } = await call('GET', '/messages');
    expect(json.messages).toEqual(sandbox.messages());
    expect(json.messages).toMatchObject([
      { isTest: false, recipient: outcomes.delivered[0], status: 'pending', text: 'Hello' },
      { isTest: true, recipient: outcomes.delivered[0] },
    ]);
    expect((await call('GET', '/messages?limit=1')).json.messages).toEqual(
      sandbox.messages().slice(1),
    );
    expect((await call('GET', '/messages?status=DELIVRD')).json.messages).toEqual([]);
    expect(sandbox.messages({ recipient: '+447700900009' })).toEqual([]);
    expect(sandbox.messages({ senderId: 'MyApp', limit: 0 })).toEqual([]);
  });

  test('requests are the requests to the API, without credentials', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await readPath(sandbox, '/user/balance?a=b');
    await sendMessage(sandbox);
    const call = control(sandbox);
    const { json } = await call('GET', '/requests?operation=account.balance');
    expect(json.requests).toEqual([
      {
        id: 1,
        at: now,
        operation: 'account.balance',
        method: 'GET',
        path: '/api/v1/user/balance',
        query: { a: 'b' },
        headers: { 'x-api-key': '(hidden)' },
        body: null,
        status: 200,
        errorCode: null,
        response: { headers: expect.any(Object), body: expect.stringContaining('"balance"') },
        faults: [],
        durationMs: sandbox.requests()[0]?.durationMs,
      },
    ]);
    expect(sandbox.requests()).toHaveLength(2);
    expect(JSON.stringify(sandbox.requests())).not.toContain('sk_prod_local');
  });

  test('webhooks are the attempts to deliver webhooks', async () => {
    const replies: number[] = [];
    await using sandbox = createSandbox({
      clock: 'manual',
      webhooks: { deliveryUrl: 'http://127.0.0.1:9/hook' },
      fetch: () => {
        replies.push(replies.length === 0 ? 500 : 200);
        return Promise.resolve(new Response(null, { status: replies.at(-1) ?? 200 }));
      },
    });
    await sendMessage(sandbox);
    await sandbox.clock.advance('1m');
    const { json } = await control(sandbox)('GET', '/webhooks?type=delivery');
    expect(json.webhooks).toEqual(sandbox.webhooks.log());
    expect(json.webhooks).toMatchObject([
      { attempt: 1, statusCode: 500 },
      { attempt: 2, statusCode: 200 },
    ]);
    expect(sandbox.webhooks.log({ type: 'click' })).toEqual([]);
  });

  test('the clock is moved, sped up, paused and resumed', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const call = control(sandbox);
    expect((await call('GET', '/clock')).json).toEqual({ now, speed: 0 });
    expect((await call('POST', '/clock', { advance: '90s' })).json).toEqual({
      now: '2026-02-13T10:31:30.000Z',
      speed: 0,
    });
    expect((await call('POST', '/clock', { speed: 60 })).json.speed).toBe(60);
    expect((await call('POST', '/clock', { paused: true })).json.speed).toBe(0);
    expect((await call('POST', '/clock', { paused: false })).json.speed).toBe(60);
    expect((await call('POST', '/clock', { advance: 'soon' })).json).toEqual({
      status: false,
      error_code: 'INVALID_DURATION',
      description:
        'A duration must be a number of milliseconds, or text such as "30s", "5m", "2h" or "3d".',
    });
  });

  test.each([
    ['/clock', { advanse: '30s' }, 'Unknown field "advanse": expected speed, paused or advance.'],
    ['/clock', { paused: 'yes' }, 'paused must be a boolean.'],
    ['/clock', { speed: '60' }, 'speed must be a number.'],
    ['/messages/campaign_1/click', { url: 5 }, 'url must be a string.'],
    ['/messages/campaign_1/click', { link: '' }, 'Unknown field "link": expected url.'],
  ])('%s refuses %j, and nothing changes', async (path, body, description) => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const before = sandbox.snapshot();
    expect((await control(sandbox)('POST', path, body)).json).toEqual({
      status: false,
      error_code: 'INVALID_OPTION',
      description,
    });
    expect(sandbox.snapshot()).toEqual(before);
  });

  test('faults are added, listed with their counters, and removed', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const call = control(sandbox);
    const fault = { kind: 'drop-after', on: 'sms.send', nth: 2 };
    expect((await call('POST', '/faults', fault)).json).toEqual({
      fault: { id: 1, fault, calls: 0, strikes: 0 },
    });
    expect((await sendMessage(sandbox)).status).toBe(200);
    expect(await readFailure(sendMessage(sandbox))).toBe('UND_ERR_SOCKET');
    expect((await call('GET', '/faults')).json).toEqual({
      faults: [{ id: 1, fault, calls: 2, strikes: 1 }],
    });
    expect((await call('DELETE', '/faults/2')).status).toBe(404);
    expect((await call('DELETE', '/faults/1')).status).toBe(200);
    await call('POST', '/faults', { kind: 'status' });
    await call('DELETE', '/faults');
    expect(sandbox.faults.list()).toEqual([]);
    expect((await call('POST', '/faults', { kind: 'refuse' })).json.error_code).toBe(
      'INVALID_FAULT',
    );
    expect((await call('POST', '/faults', { kind: 'none' })).json.error_code).toBe('INVALID_FAULT');
  });

  test('a reset restores the initial state', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const first = sandbox.snapshot();
    await sendMessage(sandbox);
    await sandbox.clock.advance('1d');
    sandbox.faults.add({ kind: 'status' });
    expect(sandbox.snapshot()).not.toEqual(first);
    expect((await control(sandbox)('POST', '/reset')).json).toEqual({ status: true });
    expect(sandbox.snapshot()).toEqual(first);
  });

  test('a snapshot is taken and restored', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const call = control(sandbox);
    await sendMessage(sandbox);
    const { json } = await call('GET', '/snapshot');
    await sendMessage(sandbox);
    expect((await call('PUT', '/snapshot', json)).json).toEqual({ status: true });
    expect(sandbox.messages()).toHaveLength(1);
    expect((await call('PUT', '/snapshot', { format: 0 })).json.error_code).toBe(
      'INVALID_SNAPSHOT',
    );
  });

  test.each([
    ['GET', '/messages?text=a', 400, 'INVALID_OPTION'],
    ['GET', '/messages?limit=-1', 400, 'INVALID_OPTION'],
    ['GET', '/nothing', 404, 'NOT_FOUND'],
    ['GET', '', 404, 'NOT_FOUND'],
    ['POST', '/faults', 400, 'INVALID_BODY'],
    ['POST', '/messages/none/click', 404, 'UNKNOWN_MESSAGE'],
  ])('%s %s gets %i %s', async (method, path, status, code) => {
    await using sandbox = createSandbox();
    const reply = await control(sandbox)(method, path);
    expect([reply.status, reply.json.error_code]).toEqual([status, code]);
  });
});

test('calls to /_sandbox are not affected by faults and not logged', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  sandbox.faults.add({ kind: 'drop-before' });
  expect((await control(sandbox)('GET', '/clock')).status).toBe(200);
  expect(sandbox.requests()).toEqual([]);
  expect(await readFailure(readPath(sandbox, '/../../_sandboxes'))).toBe('UND_ERR_SOCKET');
});

describe('access to /_sandbox', () => {
  const read = async (
    options: Parameters<Sandbox['listen']>[0],
    headers: Record<string, string> = {},
  ): Promise<number> => {
    await using sandbox = createSandbox();
    const server = await sandbox.listen(options);
    const response = await fetch(`http://127.0.0.1:${server.port}/_sandbox/clock`, { headers });
    return response.status;
  };

  test('is open on loopback, except with control: off', async () => {
    expect(await read({})).toBe(200);
    expect(await read({ hostname: 'localhost' })).toBe(200);
    expect(await read({ control: 'off' })).toBe(404);
  });

  test('is closed on other hosts, except with control: on', async () => {
    expect(await read({ hostname: '0.0.0.0' })).toBe(404);
    expect(await read({ hostname: '0.0.0.0', control: 'on' })).toBe(200);
  });

  test('is closed to web pages of other hosts, even in a browser on this machine', async () => {
    expect(await read({}, { Origin: 'https://example.com' })).toBe(404);
    expect(await read({}, { Origin: 'null' })).toBe(404);
    expect(await read({}, { Origin: 'http://localhost:5173' })).toBe(200);
  });
});
