import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import {
  createClient,
  createMemoryStore,
  type OperationName,
  type SharedStore,
} from '../../src/index.ts';
import { openFileStore } from '../../src/node/index.ts';
import { createProxyHandler, type ProxyHandlerOptions } from '../../src/server/index.ts';

// Browsers silently resend a POST after a dropped connection, even if the request had arrived. These
// tests make each request twice; `pnpm runtimes` runs a real browser.

const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };
const allow: readonly OperationName[] = ['sms.send', 'webhooks.update', 'account.balance'];

async function open(sandbox: Sandbox, options: Partial<ProxyHandlerOptions> = {}) {
  const { url: baseUrl } = await sandbox.listen();
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl });
  const handle = createProxyHandler({ client, allow, authorize: () => true, ...options });
  const bodies: unknown[] = [];
  /** Each request arrives twice, as if its connection had broken after the handler began. */
  const telecom = createClient({
    proxy: 'https://app.test/api/telecom',
    fetch: async (url, init) => {
      bodies.push(await new Response(init?.body ?? null).json());
      const [lost, kept] = [handle(new Request(url, init)), handle(new Request(url, init))];
      expect((await lost).status).toBe((await kept).status);
      return kept;
    },
  });
  return { telecom, handle, bodies };
}

test('a resent request takes effect once', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  const { telecom } = await open(sandbox);
  const { results } = await telecom.sms.send(message);
  expect(sandbox.messages().map(({ messageId }) => messageId)).toEqual([results[0]?.messageId]);
  await telecom.webhooks.update({ isUniqueClicksOnly: true });
  expect(sandbox.requests({ operation: 'webhooks.update' })).toHaveLength(1);
});

test('a request that is resent after the response gets the same response', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  const { handle } = await open(sandbox);
  const post = async () => {
    const response = await handle(
      new Request('https://app.test/api/telecom/sms.send', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ input: message, id: '1-2-3-4' }),
      }),
    );
    return response.text();
  };
  const first = await post();
  expect(await post()).toBe(first);
  expect(sandbox.messages()).toHaveLength(1);
});

test('a failed request is not made again when it is resent', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  const { telecom } = await open(sandbox);
  await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  expect(sandbox.messages()).toHaveLength(1);
});

test('authorize runs for a resent request, limits do not', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  const asked: string[] = [];
  const { telecom } = await open(sandbox, {
    authorize: () => asked.push('authorize') > 0,
    limits: { 'sms.send': () => (asked.push('limit'), []) },
  });
  await telecom.sms.send(message);
  expect(asked.sort()).toEqual(['authorize', 'authorize', 'limit']);
});

test('two equal calls take effect twice; reads have no id', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  const { telecom, bodies } = await open(sandbox);
  await telecom.sms.send(message);
  await telecom.sms.send(message);
  await telecom.account.balance();
  expect(sandbox.messages()).toHaveLength(2);
  const ids = bodies.map((body) => (body as { readonly id?: string }).id);
  expect(new Set(ids)).toHaveProperty('size', 3);
  expect(ids[2]).toBeUndefined();
});

type Handle = Awaited<ReturnType<typeof open>>['handle'];

interface PostedBody {
  readonly data: { readonly results: readonly { readonly messageId: string }[] };
  readonly error?: unknown;
}

/** Posts a call as a browser's client does, or as an attacker who chooses the id. */
const post = async (
  handle: Handle,
  { id, input, visitor = 'ann', operation = 'sms.send' }: Readonly<Record<string, unknown>>,
) => {
  const response = await handle(
    new Request(`https://app.test/api/telecom/${String(operation)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-visitor': String(visitor) },
      body: JSON.stringify({ input: operation === 'sms.send' ? (input ?? message) : input, id }),
    }),
  );
  return {
    status: response.status,
    body: (await response.json()) as PostedBody,
  };
};
const authorize = (request: Request) => ({ visitor: request.headers.get('x-visitor') ?? '' });

describe('a call is known by its visitor, its input and its id', () => {
  test('another visitor with the same id and input makes a call of their own, within their limits', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const limits = {
      'sms.send': (_: unknown, request: Request) =>
        request.headers.get('x-visitor') === 'ann'
          ? []
          : [{ path: 'to', code: 'LIMIT', message: 'expected no more messages today' }],
    };
    const { handle } = await open(sandbox, { authorize, limits });
    const first = await post(handle, { id: 'a' });
    expect(first.status).toBe(200);
    const other = await post(handle, { id: 'a', visitor: 'bob' });
    expect(other).toMatchObject({ status: 400, body: { error: { code: 'LIMIT_EXCEEDED' } } });
    expect(JSON.stringify(other)).not.toContain(String(first.body.data.results[0]?.messageId));
    expect(await post(handle, { id: 'a' })).toEqual(first);
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('another input with the same id is another call', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const { handle } = await open(sandbox, { authorize });
    const [one, two] = [
      await post(handle, { id: 'a' }),
      await post(handle, { id: 'a', input: { ...message, to: ['+447700900001'] } }),
    ];
    expect(two.body.data.results[0]).toMatchObject({ recipient: '+447700900001' });
    expect(two.body).not.toEqual(one.body);
    expect(sandbox.messages()).toHaveLength(2);
  });

  test('another operation with the same id is another call', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const { handle } = await open(sandbox, { authorize });
    await post(handle, { id: 'a' });
    const input = { isUniqueClicksOnly: true };
    const update = await post(handle, { id: 'a', operation: 'webhooks.update', input });
    expect(update.body.data).not.toHaveProperty('results');
  });

  test.each([17, 0, true, null, {}, ['a'], '', 'x'.repeat(201)])(
    'an id that is not a string of 1 to 200 characters (%j) is rejected',
    async (id) => {
      await using sandbox = createSandbox({ hasHistory: false });
      const { handle } = await open(sandbox, { authorize });
      expect(await post(handle, { id })).toMatchObject({
        status: 400,
        body: { error: { code: 'INVALID_BODY', sent: 'no' } },
      });
      expect(sandbox.messages()).toHaveLength(0);
    },
  );

  test('long ids that differ at their end stay apart', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const { handle } = await open(sandbox, { authorize });
    await post(handle, { id: `${'x'.repeat(199)}1` });
    await post(handle, { id: `${'x'.repeat(199)}2` });
    expect(sandbox.messages()).toHaveLength(2);
  });

  test.each([{ visitor: '' }, { visitor: 7 }, { visitor: undefined }, {}, 'ann', 1, null])(
    'authorize must return true or name a visitor: %j is rejected',
    async (verdict) => {
      await using sandbox = createSandbox({ hasHistory: false });
      const { handle } = await open(sandbox, { authorize: () => verdict as unknown as boolean });
      expect(await post(handle, { id: 'a' })).toMatchObject({ status: 403 });
    },
  );
});

test('a call under way is not forgotten, however many others are made', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  sandbox.faults.add({ kind: 'latency', ms: 1500, on: 'sms.send', nth: 1 });
  const { handle } = await open(sandbox, { authorize, limits: { 'webhooks.update': () => [] } });
  const first = post(handle, { id: 'first' });
  for (let id = 0; id < 1500; id += 1) {
    await post(handle, { id: `${id}`, operation: 'webhooks.update', input: { no: 'such field' } });
  }
  const second = post(handle, { id: 'first' });
  expect(await second).toEqual(await first);
  expect(sandbox.messages()).toHaveLength(1);
});

test('reads are not kept, even if they have an id', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  const { handle } = await open(sandbox, { authorize });
  for (let call = 0; call < 2; call += 1) {
    const read = await post(handle, { id: 'a', operation: 'account.balance' });
    expect(read).toMatchObject({ status: 200 });
  }
  expect(sandbox.requests({ operation: 'account.balance' })).toHaveLength(2);
});

test('a call that was rejected without effect can be made again', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  const limits = { 'sms.send': () => issues };
  let issues = [{ path: 'to', code: 'LATE', message: 'expected a time before 22:00' }];
  const { handle } = await open(sandbox, { authorize, limits });
  expect((await post(handle, { id: 'a' })).status).toBe(400);
  issues = [];
  expect((await post(handle, { id: 'a' })).status).toBe(200);
});

describe('two handlers over one store', () => {
  test('make a repeated call once, at once and later', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const folder = await mkdtemp(path.join(tmpdir(), 'proxy-'));
    const file = path.join(folder, 'calls.store');
    {
      await using store = await openFileStore(file);
      await using otherStore = await openFileStore(file);
      const { handle } = await open(sandbox, { authorize, store });
      const { handle: other } = await open(sandbox, { authorize, store: otherStore });
      const [one, two] = await Promise.all([post(handle, { id: 'a' }), post(other, { id: 'a' })]);
      expect(two).toEqual(one);
      expect(one.status).toBe(200);
      expect(await post(other, { id: 'a' })).toEqual(one);
      expect(sandbox.messages()).toHaveLength(1);
    }
    // The store gives away neither the visitor nor the message.
    const content = await readFile(file, 'utf8');
    for (const secret of ['ann', 'Hello', 'MyApp', '447700900000', 'api_']) {
      expect(content).not.toContain(secret);
    }
    await rm(folder, { recursive: true });
  });

  test('give a failed call the same response', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
    const store = createMemoryStore();
    const { handle } = await open(sandbox, { authorize, store });
    const { handle: other } = await open(sandbox, { authorize, store });
    const first = await post(handle, { id: 'a' });
    expect(first).toMatchObject({ status: 502, body: { error: { sent: 'maybe' } } });
    expect(await post(other, { id: 'a' })).toEqual(first);
    expect(sandbox.messages()).toHaveLength(1);
  });
});

describe('a store that fails', () => {
  const failing = (method: keyof SharedStore): SharedStore => ({
    ...createMemoryStore(),
    [method]: () => Promise.reject(new Error('down')),
  });

  test('before the call: nothing is sent', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { handle } = await open(sandbox, { authorize, store: failing('claim') });
    expect(await post(handle, { id: 'a' })).toMatchObject({
      status: 503,
      body: { error: { name: 'StoreError', code: 'STORE_UNAVAILABLE', sent: 'no' } },
    });
    expect(sandbox.messages()).toHaveLength(0);
    log.mockRestore();
  });

  test('after the call: the visitor gets the result', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { handle } = await open(sandbox, { authorize, store: failing('settle') });
    expect((await post(handle, { id: 'a' })).status).toBe(200);
    expect(sandbox.messages()).toHaveLength(1);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
