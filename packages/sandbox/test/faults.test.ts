import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { readFailure, readPath, sendMessage } from './support/send-message.ts';
import { createSandbox, SandboxError, type Fault, type Sandbox } from '../src/index.ts';

const now = '2026-02-13T10:30:00Z';

function open(...faults: readonly Fault[]): Sandbox {
  const sandbox = createSandbox({ clock: 'manual', now, seed: 7 });
  for (const fault of faults) sandbox.faults.add(fault);
  return sandbox;
}

async function readCode(response: Response): Promise<unknown> {
  return ((await response.json()) as { error_code?: unknown }).error_code;
}

test('a refused call fails like a refused connection, and sends no message', async () => {
  await using sandbox = open({ kind: 'refuse' });
  expect(await readFailure(sendMessage(sandbox))).toBe('ECONNREFUSED');
  expect(sandbox.messages()).toEqual([]);
});

test('a call dropped before it is accepted is not carried out', async () => {
  await using sandbox = open({ kind: 'drop-before', times: 1 });
  expect(await readFailure(sendMessage(sandbox))).toBe('UND_ERR_SOCKET');
  expect(sandbox.messages()).toEqual([]);
  expect((await sendMessage(sandbox)).status).toBe(200);
});

test('a call dropped after it is accepted is carried out and billed', async () => {
  await using sandbox = open({ kind: 'drop-after', on: 'sms.send' });
  const before = (await (await readPath(sandbox, '/user/balance')).json()) as { balance: number };
  expect(await readFailure(sendMessage(sandbox))).toBe('UND_ERR_SOCKET');
  expect(sandbox.messages()).toHaveLength(1);
  const after = (await (await readPath(sandbox, '/user/balance')).json()) as { balance: number };
  expect(after.balance).toBeCloseTo(before.balance - (sandbox.messages()[0]?.cost ?? 0), 6);
  expect(after.balance).toBeLessThan(before.balance);
});

test('the request log names the faults of each request, and has no status for a dropped connection', async () => {
  await using sandbox = open({ kind: 'clock-skew', ms: 5 }, { kind: 'drop-after', nth: 2 });
  await readPath(sandbox, '/user/balance');
  await readFailure(sendMessage(sandbox));
  expect(sandbox.requests().map(({ status, faults }) => ({ status, faults }))).toEqual([
    { status: 200, faults: ['clock-skew'] },
    { status: null, faults: ['clock-skew', 'drop-after'] },
  ]);
});

test('latency waits after the call is carried out, or before with phase: before', async () => {
  await using sandbox = open({ kind: 'latency', ms: 40, nth: 1 });
  const late = sandbox.fetch(`${sandbox.baseUrl}/sms/send`, { signal: AbortSignal.timeout(5) });
  await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
  const sent = sendMessage(sandbox);
  expect((await sent).status).toBe(200);

  sandbox.faults.clear();
  sandbox.faults.add({ kind: 'latency', ms: [5, 10], phase: 'before' });
  const waiting = sendMessage(sandbox);
  await Promise.resolve();
  expect(sandbox.messages()).toHaveLength(1);
  await waiting;
  expect(sandbox.messages()).toHaveLength(2);
});

test('a call is carried out even if the client gives up waiting for a late response', async () => {
  await using sandbox = open({ kind: 'latency', ms: 60_000, on: 'sms.send' });
  const controller = new AbortController();
  const sent = sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: JSON.stringify({ to: ['+447700900000'], message: 'Hello', sender_id: 'MyApp' }),
    signal: controller.signal,
  });
  await expect.poll(() => sandbox.messages().length).toBe(1);
  controller.abort();
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
});

test('a status fault sends the documented body, or the given one', async () => {
  await using sandbox = open({ kind: 'status', nth: 1, code: 'DB_ERROR' });
  const documented = await sendMessage(sandbox);
  expect(documented.status).toBe(500);
  expect(await documented.json()).toEqual({
    status: false,
    error_code: 'DB_ERROR',
    description: 'Simulated by a fault of the sandbox',
  });
  sandbox.faults.add({ kind: 'status', status: 503, nth: 1 });
  expect(await readCode(await sendMessage(sandbox))).toBe('SANDBOX_UNAVAILABLE');
  sandbox.faults.add({ kind: 'status', status: 502, body: 'Bad Gateway', nth: 1 });
  const text = await sendMessage(sandbox);
  expect([text.status, await text.text()]).toEqual([502, 'Bad Gateway']);
  sandbox.faults.add({ kind: 'status', status: 200, body: { a: 1 }, headers: { 'X-A': 'b' } });
  const json = await sendMessage(sandbox);
  expect([json.headers.get('X-A'), await json.json()]).toEqual(['b', { a: 1 }]);
  expect(sandbox.messages()).toEqual([]);
});

test('a status fault with phase: after carries the call out and responds with an error', async () => {
  await using sandbox = open({ kind: 'status', phase: 'after' });
  expect(await readCode(await sendMessage(sandbox))).toBe('INTERNAL_ERROR');
  expect(sandbox.messages()).toHaveLength(1);
});

test('a rate-limit fault sends each form of a 429', async () => {
  await using sandbox = open(
    { kind: 'rate-limit', nth: 1 },
    { kind: 'rate-limit', nth: 2, code: 'TOO_MANY_ATTEMPTS', retryAfter: 30 },
    { kind: 'rate-limit', nth: 3, form: 'empty' },
    { kind: 'rate-limit', nth: 4, form: 'html', retryAfter: 'Fri, 13 Feb 2026 10:31:00 GMT' },
  );
  const replies: unknown[] = [];
  for (let call = 0; call < 4; call += 1) {
    const response = await sendMessage(sandbox);
    replies.push([
      response.status,
      response.headers.get('Content-Type'),
      response.headers.get('Retry-After'),
      (await response.text()).slice(0, 54),
    ]);
  }
  expect(replies).toEqual([
    [429, 'application/json', null, '{"status":false,"error_code":"RATE_LIMIT_EXCEEDED","de'],
    [429, 'application/json', '30', '{"status":false,"error_code":"TOO_MANY_ATTEMPTS","desc'],
    [429, null, null, ''],
    [
      429,
      'text/html',
      'Fri, 13 Feb 2026 10:31:00 GMT',
      '<html>\r\n<head><title>429 Too Many Requests</title></he',
    ],
  ]);
  expect(sandbox.messages()).toEqual([]);
});

test('cut-json sends half of the JSON, or breaks the connection', async () => {
  await using sandbox = open(
    { kind: 'cut-json', nth: 1 },
    { kind: 'cut-json', nth: 2, how: 'drop' },
  );
  const ended = await sendMessage(sandbox);
  const text = await ended.text();
  expect(text.startsWith('{"status":true,"messages":[{"dnis":"+447700900000"')).toBe(true);
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  const broken = await sendMessage(sandbox);
  expect(broken.status).toBe(200);
  expect(await readFailure(broken.text())).toBe('UND_ERR_SOCKET');
  expect(sandbox.messages()).toHaveLength(2);
});

test('cut-csv cuts inside a row, and does not affect JSON', async () => {
  await using sandbox = open({ kind: 'cut-csv' });
  const path = '/sms/messages/unified/export?period=30d';
  const cut = await (await readPath(sandbox, path)).text();
  sandbox.faults.clear();
  const whole = await (await readPath(sandbox, path)).text();
  expect(whole.startsWith(cut)).toBe(true);
  expect(cut.length).toBeGreaterThan(whole.length / 3);
  expect(cut.length).toBeLessThan(whole.length * 0.6);
  expect(cut).toMatch(/\r\n[^\r\n,]+,$/);
  sandbox.faults.add({ kind: 'cut-csv' });
  expect((await (await readPath(sandbox, '/user/balance')).json()) as unknown).toHaveProperty(
    'balance',
  );
});

test('a content-type fault sends a wrong content type with the right body', async () => {
  await using sandbox = open({ kind: 'content-type' });
  const response = await readPath(sandbox, '/user/balance');
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect((await response.json()) as unknown).toHaveProperty('balance', 1000);
});

test('clock-skew refuses valid signatures and changes the Date header', async () => {
  await using sandbox = createSandbox({
    clock: 'manual',
    now,
    apiKeys: [{ key: 'sk_prod_signed', secret: 'secret' }],
  });
  sandbox.faults.add({ kind: 'clock-skew', ms: -600_000, nth: 1 });
  const call = (timestamp: number): Promise<Response> => {
    const message = `GET|/api/v1/user/balance|${timestamp}|`;
    return sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
      headers: {
        'X-API-Key': 'sk_prod_signed',
        'X-Timestamp': String(timestamp),
        'X-Signature': createHmac('sha256', 'secret').update(message).digest('hex'),
      },
    });
  };
  const seconds = Date.parse(now) / 1000;
  const refused = await call(seconds);
  expect(await readCode(refused)).toBe('INVALID_SIGNATURE');
  expect(refused.headers.get('Date')).toBe('Fri, 13 Feb 2026 10:20:00 GMT');
  expect((await call(seconds)).headers.get('Date')).toBe('Fri, 13 Feb 2026 10:30:00 GMT');
});

test('a rotated key stops working at once, or after its grace period', async () => {
  await using sandbox = open({ kind: 'rotate-key', replacement: 'sk_prod_new' });
  expect(await readCode(await sendMessage(sandbox))).toBe('INVALID_API_KEY');
  expect((await sendMessage(sandbox, 'sk_prod_new')).status).toBe(200);
  sandbox.faults.clear();
  sandbox.faults.add({ kind: 'rotate-key', graceMs: 60_000 });
  expect((await sendMessage(sandbox, 'sk_prod_new')).status).toBe(200);
  expect((await sendMessage(sandbox, 'sk_prod_new_rotated')).status).toBe(200);
  await sandbox.clock.advance('1m');
  expect(await readCode(await sendMessage(sandbox, 'sk_prod_new'))).toBe('API_KEY_EXPIRED');
});

test('degraded-cache shows in headers and bodies', async () => {
  await using sandbox = open({ kind: 'degraded-cache', times: 3 });
  const read = async (path: string): Promise<unknown> => {
    const response = await readPath(sandbox, path);
    const { headers } = response;
    return [
      headers.get('X-Sms-Gateway-Status'),
      headers.get('X-Sms-Gateway-Reason'),
      await response.json(),
    ];
  };
  const reason = 'cache_miss_refresh_failed';
  expect(await read('/user/balance')).toEqual([
    'unavailable',
    reason,
    { balance: 0, currency: 'EUR', unavailable: true, reason },
  ]);
  expect(await read('/user/pricing')).toEqual(['unavailable', reason, []]);
  expect(await read('/user/payments')).toEqual(['unavailable', reason, []]);
  expect(await read('/user/balance')).toMatchObject([null, null, { balance: 1000 }]);
});

test('several faults apply to the same call: a delayed, cut response with a wrong content type', async () => {
  await using sandbox = open(
    { kind: 'latency', ms: 1 },
    { kind: 'status', status: 500 },
    { kind: 'cut-json', at: 0.25 },
    { kind: 'content-type', contentType: 'text/plain' },
  );
  const response = await sendMessage(sandbox);
  expect([
    response.status,
    response.headers.get('Content-Type'),
    (await response.text()).startsWith('{"status":false,"er'),
  ]).toEqual([500, 'text/plain', true]);
  expect(sandbox.requests()[0]?.faults).toEqual(['latency', 'status', 'cut-json', 'content-type']);
});

test('nth counts the calls that match on', async () => {
  await using sandbox = open(
    { kind: 'status', on: 'sms.send', nth: [2, 3] },
    { kind: 'status', status: 404, on: '/user/', times: 1 },
  );
  const statuses: number[] = [];
  for (const path of ['/user/balance', '/user/balance']) {
    statuses.push((await readPath(sandbox, path)).status);
  }
  for (let call = 0; call < 4; call += 1) statuses.push((await sendMessage(sandbox)).status);
  expect(statuses).toEqual([404, 200, 200, 500, 500, 200]);
  expect(sandbox.faults.list().map(({ id, calls, strikes }) => ({ id, calls, strikes }))).toEqual([
    { id: 1, calls: 4, strikes: 2 },
    { id: 2, calls: 2, strikes: 1 },
  ]);
});

test('a probability selects the same calls for the same seed', async () => {
  const draw = async (seed: number): Promise<string> => {
    await using sandbox = createSandbox({ clock: 'manual', seed });
    sandbox.faults.add({ kind: 'status', probability: 0.3 });
    let struck = '';
    for (let call = 0; call < 200; call += 1) {
      struck += (await readPath(sandbox, '/user/pricing/1')).status === 500 ? 'x' : '.';
    }
    return struck;
  };
  const first = await draw(7);
  expect(await draw(7)).toBe(first);
  expect(await draw(8)).not.toBe(first);
  const count = first.replaceAll('.', '').length;
  expect(count).toBeGreaterThan(35);
  expect(count).toBeLessThan(85);
});

test('a fault is removed by the returned function, by its ID, or by clear', async () => {
  await using sandbox = open();
  const take = sandbox.faults.add({ kind: 'status' });
  sandbox.faults.add({ kind: 'latency' });
  take();
  expect(sandbox.faults.list().map(({ fault }) => fault.kind)).toEqual(['latency']);
  expect([sandbox.faults.remove(1), sandbox.faults.remove(2)]).toEqual([false, true]);
  sandbox.faults.add({ kind: 'status' });
  sandbox.faults.clear();
  expect(sandbox.faults.list()).toEqual([]);
});

test.each<[unknown, string]>([
  [null, 'A fault must be an object with a kind.'],
  [{ kind: 'explode' }, 'A fault kind must be one of latency, status, rate-limit, refuse, '],
  [{ kind: 'status', ms: 5 }, 'A fault of kind status has no field "ms".'],
  [{ kind: 'status', status: 99 }, 'A fault status must be a whole number from 200 to 599.'],
  [{ kind: 'status', nth: 0 }, 'A fault nth must be a whole number, 1 or more, or a list of them.'],
  [{ kind: 'status', on: 'sms.sent' }, 'A fault on must be a part of a path that begins with /, '],
  [{ kind: 'latency', ms: [1] }, 'A fault ms must be milliseconds, 0 or more, or a minimum '],
  [{ kind: 'cut-json', at: 1 }, 'A fault at must be a number from 0 to below 1.'],
  [{ kind: 'clock-skew' }, 'A fault ms must be a number of milliseconds.'],
  [{ kind: 'status', body: () => 0 }, 'A fault body must be JSON.'],
  [{ kind: 'status', headers: { 'a b': '' } }, 'A fault headers must be an object of texts that '],
  [{ kind: 'status', headers: { a: 1 } }, 'A fault headers must be an object of texts that '],
  [{ kind: 'content-type', contentType: 'a\nb' }, 'A fault contentType must be text that a header'],
  [
    { kind: 'rate-limit', retryAfter: 'a\nb' },
    'A fault retryAfter must be seconds, 0 or more, or ',
  ],
  [{ kind: 'refuse', probability: 2 }, 'A fault probability must be a number from 0 to 1.'],
])('an invalid fault is refused with a message that names the field: %j', (fault, message) => {
  const sandbox = open();
  let thrown: unknown;
  try {
    sandbox.faults.add(fault as Fault);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(SandboxError);
  expect((thrown as SandboxError).code).toBe('INVALID_FAULT');
  expect((thrown as SandboxError).message.slice(0, message.length)).toBe(message);
});
