import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  createClient,
  createMemoryStore,
  type Sent,
  ServerError,
  type SharedStore,
} from '../../src/index.ts';
import { openFileStore } from '../../src/node/index.ts';
import { accept, drop, startServer } from '../support/scripted-server.ts';
import { setUp } from '../send-many/set-up.ts';

const input = {
  to: ['+447700900000', '+447700900001'],
  text: 'Your code is 1234',
  senderId: 'MyApp',
};
const settleMs = 200;

describe('a second call with the key', () => {
  test('gets the first result and sends nothing', async () => {
    await using setting = await setUp();
    const store = createMemoryStore();
    const first = await setting.client.sms.sendOnce('order 17', input, { store });
    expect(first).toMatchObject({ isRepeat: false, isRecorded: true });
    expect(first.results).toHaveLength(2);
    const second = await setting.client.sms.sendOnce('order 17', input, { store });
    expect(second).toEqual({ ...first, isRepeat: true });
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });

  test('at the same moment waits for that result, from two stores over one file', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'latency', ms: 300, on: 'sms.send' });
    const folder = await mkdtemp(path.join(tmpdir(), 'once-'));
    const file = path.join(folder, 'keys.store');
    {
      await using one = await openFileStore(file);
      await using two = await openFileStore(file);
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          setting.client.sms.sendOnce('order 17', input, { store: index % 2 ? one : two }),
        ),
      );
      expect(results.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
      expect(new Set(results.map(({ results: rows }) => JSON.stringify(rows))).size).toBe(1);
    }
    expect([...setting.counts().values()]).toEqual([1, 1]);
    // The store gives away neither the key nor the message.
    const content = await readFile(file, 'utf8');
    for (const secret of ['order', '1234', 'MyApp', '7700900000', 'api_']) {
      expect(content).not.toContain(secret);
    }
    await rm(folder, { recursive: true });
  });

  test.each([
    ['another text', { ...input, text: 'Your code is 1235' }],
    ['another recipient', { ...input, to: ['+447700900000'] }],
    ['another order of recipients', { ...input, to: [...input.to].reverse() }],
    ['another sender', { ...input, senderId: 'MyApp2' }],
  ])('and %s is KEY_REUSED: nothing is sent', async (_, other) => {
    await using setting = await setUp();
    const store = createMemoryStore();
    await setting.client.sms.sendOnce('order 17', input, { store });
    await expect(setting.client.sms.sendOnce('order 17', other, { store })).rejects.toMatchObject({
      name: 'SendOnceError',
      code: 'KEY_REUSED',
      sent: 'no',
    });
    expect(setting.sandbox.messages()).toHaveLength(2);
  });

  test('that takes longer than waitMs is KEY_IN_PROGRESS', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'latency', ms: 1500, on: 'sms.send' });
    const store = createMemoryStore();
    const call = () => setting.client.sms.sendOnce('order 17', input, { store, waitMs: 100 });
    // Either call may be the first to claim the key.
    const settled = await Promise.allSettled([call(), call()]);
    const errors = settled.flatMap((one): unknown[] =>
      one.status === 'rejected' ? [one.reason] : [],
    );
    expect(errors).toMatchObject([{ code: 'KEY_IN_PROGRESS', sent: 'maybe', retryable: true }]);
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });
});

describe('a key is remembered', () => {
  test.each([Infinity, Number.MAX_VALUE])(
    'for keepMs and leaseMs of %d, also by a process that opens the file later',
    async (ms) => {
      await using setting = await setUp();
      const folder = await mkdtemp(path.join(tmpdir(), 'once-'));
      const file = path.join(folder, 'keys.store');
      for (let process = 0; process < 3; process += 1) {
        await using store = await openFileStore(file);
        const options = { store, keepMs: ms, leaseMs: ms };
        const { isRepeat } = await setting.client.sms.sendOnce('order 17', input, options);
        expect(isRepeat).toBe(process > 0);
      }
      expect([...setting.counts().values()]).toEqual([1, 1]);
      await rm(folder, { recursive: true });
    },
  );

  test('until its call has ended, even if keepMs is shorter', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'latency', ms: 500, on: 'sms.send' });
    let now = Date.now();
    const store = createMemoryStore({ clock: { now: () => now } });
    const options = { store, keepMs: 1000, leaseMs: 60_000, waitMs: 0 };
    const first = setting.client.sms.sendOnce('order 17', input, options);
    await vi.waitFor(() => expect(setting.counts().size).toBe(2));
    now += 2000;
    await expect(setting.client.sms.sendOnce('order 17', input, options)).rejects.toMatchObject({
      code: 'KEY_IN_PROGRESS',
    });
    expect(await first).toMatchObject({ isRepeat: false, isRecorded: true });
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });
});

describe('a lost response', () => {
  test('to a request that arrived: the history proves it, also to later calls', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    const store = createMemoryStore();
    const call = () => setting.client.sms.sendOnce('order 17', input, { store, settleMs });
    expect(await call()).toEqual({
      results: null,
      summary: null,
      isRepeat: false,
      isRecorded: true,
    });
    expect(await call()).toMatchObject({ results: null, isRepeat: true });
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });

  test.each(['this client', 'another program'])(
    'to a request that did not arrive is not proven by a message of %s',
    async (sender) => {
      await using setting = await setUp();
      const { url } = await setting.sandbox.listen();
      const other = createClient({ apiKey: 'sk_prod_local', baseUrl: url });
      const { sms } = sender === 'this client' ? setting.client : other;
      await sms.send({ ...input, to: input.to.slice(0, 1) });
      setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
      const store = createMemoryStore();
      for (let call = 0; call < 2; call += 1) {
        await expect(
          setting.client.sms.sendOnce('order 17', input, { store, settleMs }),
        ).rejects.toMatchObject({ code: 'SEND_UNCERTAIN', sent: 'maybe' });
      }
    },
  );

  test('to a request of one recipient is not proven by a test message of this client', async () => {
    await using setting = await setUp();
    const one = { ...input, to: input.to.slice(0, 1) };
    await setting.client.sms.send(one);
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
    await expect(
      setting.client.sms.sendOnce('order 17', one, { store: createMemoryStore(), settleMs }),
    ).rejects.toMatchObject({ code: 'SEND_UNCERTAIN', sent: 'maybe' });
    expect(setting.sandbox.messages()).toHaveLength(1);
  });

  test('of a send once proves nothing for a campaign of the same text', async () => {
    await using setting = await setUp();
    await setting.client.sms.sendOnce('order 17', input, { store: createMemoryStore() });
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
    const { text, senderId, to: recipients } = input;
    const run = setting.client.sms.sendMany({ text, senderId, recipients }, { settleMs });
    expect(await run.summary()).toMatchObject({ uncertain: 2, reconciled: 0 });
  });

  test('to a request that did not arrive: uncertain, and never sent again', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    const store = createMemoryStore();
    for (let call = 0; call < 3; call += 1) {
      await expect(
        setting.client.sms.sendOnce('order 17', input, { store, settleMs }),
      ).rejects.toMatchObject({ code: 'SEND_UNCERTAIN', sent: 'maybe' });
    }
    expect(setting.sandbox.requests({ operation: 'sms.send' })).toHaveLength(1);
    await setting.client.sms.sendOnce('order 17, again', input, { store });
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });
});

describe('a proof that nothing was sent frees the key', () => {
  test('a rejected request', async () => {
    await using setting = await setUp({ balance: 0 });
    const store = createMemoryStore();
    for (let call = 0; call < 2; call += 1) {
      await expect(setting.client.sms.sendOnce('order 17', input, { store })).rejects.toMatchObject(
        { code: 'INSUFFICIENT_BALANCE', sent: 'no' },
      );
    }
    expect(setting.sandbox.requests({ operation: 'sms.send' })).toHaveLength(2);
  });

  test('a middleware that throws before the request, unlike one that throws after it', async () => {
    await using setting = await setUp();
    const { url } = await setting.sandbox.listen();
    let failsAt: 'before' | 'after' | 'never' = 'before';
    const client = createClient({
      apiKey: 'sk_prod_local',
      baseUrl: url,
      middleware: [
        async ({ kind }, next) => {
          if (kind !== 'send') return next();
          if (failsAt === 'before') throw new Error('a bug');
          const response = await next();
          if (failsAt === 'after') throw new Error('a bug');
          return response;
        },
      ],
    });
    const options = { store: createMemoryStore(), settleMs };
    await expect(client.sms.sendOnce('order 17', input, options)).rejects.toThrow('a bug');
    failsAt = 'after';
    const result = await client.sms.sendOnce('order 17', input, options);
    expect(result).toMatchObject({ results: null, isRepeat: false });
    failsAt = 'never';
    expect(await client.sms.sendOnce('order 17', input, options)).toMatchObject({ isRepeat: true });
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });

  test.each<[sent: Sent, retryable: boolean]>([
    ['no', false],
    ['no', true],
    ['maybe', false],
    ['yes', false],
  ])(
    'a signal whose reason is the error of another call, sent: %s, retryable: %s',
    async (sent, retryable) => {
      await using setting = await setUp();
      setting.sandbox.faults.add({ kind: 'latency', ms: 5000, on: 'sms.send', times: 1 });
      const store = createMemoryStore();
      const controller = new AbortController();
      const { signal } = controller;
      const reason = new ServerError({ code: 'X', description: 'x', sent, retryable });
      const sending = setting.client.sms.sendOnce('order 17', input, { store, signal, settleMs });
      await vi.waitFor(() => expect(setting.counts().size).toBe(2));
      controller.abort(reason);
      // Its fields say nothing about this send, which was charged.
      await expect(sending).rejects.toBe(reason);
      await expect(
        setting.client.sms.sendOnce('order 17', input, { store, settleMs }),
      ).resolves.toMatchObject({ isRepeat: true });
      expect([...setting.counts().values()]).toEqual([1, 1]);
    },
  );

  test('a signal that was aborted before the request', async () => {
    await using setting = await setUp();
    const memory = createMemoryStore();
    const controller = new AbortController();
    const store: SharedStore = {
      ...memory,
      claim: async (...claim) => {
        const result = await memory.claim(...claim);
        controller.abort(new Error('stopped'));
        return result;
      },
    };
    await expect(
      setting.client.sms.sendOnce('order 17', input, { store, signal: controller.signal }),
    ).rejects.toThrow('stopped');
    const result = await setting.client.sms.sendOnce('order 17', input, { store: memory });
    expect(result.isRepeat).toBe(false);
  });
});

describe('a store that fails', () => {
  const failing = (method: keyof SharedStore): SharedStore => ({
    ...createMemoryStore(),
    [method]: () => Promise.reject(new Error('down')),
  });

  test('or hangs before the request: the signal ends the call, and the key is free afterwards', async () => {
    await using setting = await setUp();
    const memory = createMemoryStore();
    let respond: () => void = () => undefined;
    const hangs = new Promise<void>((resolve) => (respond = resolve));
    const store: SharedStore = {
      ...memory,
      claim: async (...claim) => {
        await hangs;
        return memory.claim(...claim);
      },
    };
    const reason = new Error('stopped');
    const controller = new AbortController();
    const options = { store, signal: controller.signal };
    const call = setting.client.sms.sendOnce('order 17', input, options);
    setTimeout(() => controller.abort(reason), 20);
    await expect(call).rejects.toBe(reason);
    // The claim is stored only now.
    respond();
    await vi.waitFor(async () => {
      const result = await setting.client.sms.sendOnce('order 17', input, { store: memory });
      expect(result.isRepeat).toBe(false);
    });
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });

  test('or hangs after the request: the signal ends the wait for it, not the result', async () => {
    await using setting = await setUp();
    const controller = new AbortController();
    const store: SharedStore = {
      ...createMemoryStore(),
      settle: () => {
        setTimeout(() => controller.abort(), 20);
        return new Promise(() => undefined);
      },
    };
    const options = { store, signal: controller.signal };
    const result = await setting.client.sms.sendOnce('order 17', input, options);
    expect(result).toMatchObject({ isRepeat: false, isRecorded: false });
    expect(result.results).toHaveLength(2);
  });

  test('before the request: nothing is sent', async () => {
    await using setting = await setUp();
    await expect(
      setting.client.sms.sendOnce('order 17', input, { store: failing('claim') }),
    ).rejects.toMatchObject({ name: 'StoreError', code: 'STORE_UNAVAILABLE', sent: 'no' });
    expect(setting.sandbox.messages()).toHaveLength(0);
  });

  test('after the request: the result, marked as not recorded; a repeat looks in the history', async () => {
    await using setting = await setUp();
    const store = failing('settle');
    const options = { store, leaseMs: 400, settleMs };
    const first = await setting.client.sms.sendOnce('order 17', input, options);
    expect(first).toMatchObject({ isRepeat: false, isRecorded: false });
    expect(first.results).toHaveLength(2);
    const second = await setting.client.sms.sendOnce('order 17', input, options);
    expect(second).toMatchObject({ results: null, isRepeat: true, isRecorded: false });
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });

  test('while the key is freed: the error is still the proof that nothing was sent', async () => {
    await using setting = await setUp({ balance: 0 });
    await expect(
      setting.client.sms.sendOnce('order 17', input, { store: failing('release') }),
    ).rejects.toMatchObject({ code: 'INSUFFICIENT_BALANCE', sent: 'no' });
  });
});

describe('times without an end', () => {
  test('a key that is kept for ever is known after the store is opened again', async () => {
    await using setting = await setUp();
    await using folder = await openFolder();
    const results: boolean[] = [];
    for (let opening = 0; opening < 3; opening += 1) {
      await using store = await openFileStore(path.join(folder.name, 'keys.store'));
      const options = { store, keepMs: Infinity };
      const { isRepeat } = await setting.client.sms.sendOnce('order 17', input, options);
      results.push(isRepeat);
    }
    expect(results).toEqual([false, true, true]);
    expect([...setting.counts().values()]).toEqual([1, 1]);
  });

  test.each([{ leaseMs: Infinity }, { totalTimeoutMs: Infinity }, { leaseMs: 1e300 }])(
    'after a lost response, a later call still finds the message: %o',
    async (times) => {
      await using setting = await setUp();
      await using folder = await openFolder();
      const name = path.join(folder.name, 'keys.store');
      setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
      // The history fails too, so that the first call ends without knowing.
      const end = setting.sandbox.faults.add({
        kind: 'status',
        status: 403,
        code: 'PERMISSION_DENIED',
        on: 'sms.messages.list',
      });
      {
        await using store = await openFileStore(name);
        await expect(
          setting.client.sms.sendOnce('order 17', input, { store, settleMs, ...times }),
        ).rejects.toMatchObject({ code: 'SEND_UNCERTAIN' });
      }
      end();
      await using store = await openFileStore(name);
      const options = { store, settleMs, ...times };
      const second = await setting.client.sms.sendOnce('order 17', input, options);
      expect(second).toMatchObject({ isRepeat: true, isRecorded: true });
      expect([...setting.counts().values()]).toEqual([1, 1]);
    },
  );
});

async function openFolder() {
  const name = await mkdtemp(path.join(tmpdir(), 'once-'));
  return { name, [Symbol.asyncDispose]: () => rm(name, { recursive: true }) };
}

test('an expired key sends again, as documented', async () => {
  await using setting = await setUp();
  let now = 0;
  const store = createMemoryStore({ clock: { now: () => now } });
  const options = { store, keepMs: 1000 };
  await setting.client.sms.sendOnce('order 17', input, options);
  now = 1000;
  const second = await setting.client.sms.sendOnce('order 17', input, options);
  expect(second.isRepeat).toBe(false);
});

test.each([
  ['key', 17, input, {}],
  ['key', '', input, {}],
  ['key', 'x'.repeat(501), input, {}],
  ['store', 'order 17', input, { store: undefined }],
  ['store', 'order 17', input, { store: {} }],
  ['keepMs', 'order 17', input, { keepMs: 0 }],
  ['waitMs', 'order 17', input, { waitMs: '5' }],
  ['timeoutMs', 'order 17', input, { timeoutMs: -1 }],
  ['to[1]', 'order 17', { ...input, to: ['+447700900000', '07700900001'] }, {}],
])('an invalid %s is rejected before the key is claimed', async (path, key, given, options) => {
  await using server = await startServer(drop);
  const memory = createMemoryStore();
  const store = { ...memory, claim: () => Promise.reject(new Error('claimed')) };
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  const call = telecom.sms.sendOnce(key as string, given, { store, ...options } as never);
  await expect(call).rejects.toMatchObject({ name: 'ValidationError', issues: [{ path }] });
  expect(server.requests).toHaveLength(0);
});

test('the input is the one at the time of the call', async () => {
  await using server = await startServer(accept);
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  const to = ['+447700900000'];
  const call = telecom.sms.sendOnce('key', { ...input, to }, { store: createMemoryStore() });
  to[0] = '+447700900009';
  expect((await call).results).toMatchObject([{ recipient: '+447700900000' }]);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ to: ['+447700900000'] });
});
