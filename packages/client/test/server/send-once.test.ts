import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createClient,
  createMemoryStore,
  isSendOnceError,
  type SendOnceResult,
} from '../../src/index.ts';
import { openFileStore } from '../../src/node/index.ts';
import { type ProxyHandler, toNodeHandler } from '../../src/server/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { authorize, message, openProxy, post, read } from './open-proxy.ts';
import { serve } from './upstream.ts';

const key = 'b7c5d5d6-2f6f-4b39-8a43-0c5b8f6f6f9e';

function withoutFlag({ isRepeat: _isRepeat, ...rest }: SendOnceResult) {
  return rest;
}

describe('one key is one message with one answer', () => {
  test('a second click in a second tab, at the same moment and later', async () => {
    await using proxy = openProxy();
    proxy.sandbox.faults.add({ kind: 'latency', ms: 200, on: 'sms.send' });
    const [one, two] = [proxy.browser(), proxy.browser()];
    const results = await Promise.all([
      one.sms.sendOnce(key, message),
      one.sms.sendOnce(key, message),
      two.sms.sendOnce(key, message),
    ]);
    results.push(await two.sms.sendOnce(key, message));
    expect(results.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(new Set(results.map((each) => JSON.stringify(withoutFlag(each)))).size).toBe(1);
    expect(results[0].results?.[0]?.messageId).toBe(proxy.sandbox.messages()[0]?.messageId);
    expect(proxy.sandbox.messages()).toHaveLength(1);
  });

  test('over two handlers on one store, such as two instances of the server', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
    const file = path.join(folder, 'keys.store');
    {
      await using store = await openFileStore(file);
      await using otherStore = await openFileStore(file);
      await using proxy = openProxy({ store });
      const other = proxy.makeHandler({ store: otherStore });
      const results = await Promise.all([
        proxy.browser().sms.sendOnce(key, message),
        proxy.browser('ann', other).sms.sendOnce(key, message),
      ]);
      expect(new Set(results.map((each) => JSON.stringify(withoutFlag(each)))).size).toBe(1);
      expect(proxy.sandbox.messages()).toHaveLength(1);
    }
    const content = await readFile(file, 'utf8');
    for (const secret of ['ann', key, 'Hello', 'MyApp', '447700900000', 'api_']) {
      expect(content).not.toContain(secret);
    }
    await rm(folder, { recursive: true });
  });

  test('a reload while sending: the first request is aborted, and the second gets its answer', async () => {
    await using proxy = openProxy();
    proxy.sandbox.faults.add({ kind: 'latency', ms: 400, on: 'sms.send' });
    const handler = toNodeHandler(proxy.handle);
    await using server = await serve((request, response) => void handler(request, response));
    const open = () =>
      createClient({ proxy: `${server.origin}/api/telecom`, headers: { 'x-visitor': 'ann' } });
    const controller = new AbortController();
    const { signal } = controller;
    const first = open().sms.sendOnce(key, message, { signal });
    await expect.poll(() => proxy.sandbox.messages().length).toBe(1);
    controller.abort(new Error('reload'));
    await expect(first).rejects.toThrow('reload');
    const second = await open().sms.sendOnce(key, message);
    expect(second.isRepeat).toBe(true);
    expect(second.results?.[0]?.messageId).toBe(proxy.sandbox.messages()[0]?.messageId);
    expect(proxy.sandbox.messages()).toHaveLength(1);
  });

  test('an answer that is lost on the way to the page is asked for again', async () => {
    await using proxy = openProxy();
    let losses = 0;
    const browser = createClient({
      proxy: 'https://app.test/api/telecom',
      ...fastOptions(),
      fetch: async (url, init) => {
        const response = await proxy.handle(new Request(url, init));
        losses += 1;
        if (losses <= 2) throw new TypeError('terminated');
        return response;
      },
    });
    const result = await browser.sms.sendOnce(key, message);
    expect([losses, result.isRepeat]).toEqual([3, true]);
    expect(proxy.sandbox.messages()).toHaveLength(1);
    // Without a key, the same loss leaves the caller in doubt.
    losses = 0;
    await expect(browser.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
    expect(losses).toBe(1);
  });

  test('at most maxRetries times; then the caller may go on with the same key', async () => {
    await using proxy = openProxy();
    let isLost = true;
    let calls = 0;
    const browser = createClient({
      proxy: 'https://app.test/api/telecom',
      ...fastOptions(),
      fetch: async (url, init) => {
        calls += 1;
        const response = await proxy.handle(new Request(url, init));
        if (isLost) throw new TypeError('terminated');
        return response;
      },
    });
    const call = browser.sms.sendOnce(key, message, { maxRetries: 1 });
    await expect(call).rejects.toMatchObject({ sent: 'maybe' });
    expect(calls).toBe(2);
    isLost = false;
    expect(await browser.sms.sendOnce(key, message)).toMatchObject({ isRepeat: true });
    expect(proxy.sandbox.messages()).toHaveLength(1);
  });

  test('an answer that is lost on the way to the server is found in the history', async () => {
    await using proxy = openProxy();
    const client = createClient({
      apiKey: 'sk_prod_local',
      baseUrl: proxy.sandbox.baseUrl,
      fetch: proxy.sandbox.fetch,
      ...fastOptions(),
    });
    proxy.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
    const browser = proxy.browser('ann', proxy.makeHandler({ client }));
    const first = await browser.sms.sendOnce(key, message);
    expect(first).toMatchObject({ results: null, isRepeat: false });
    expect(await browser.sms.sendOnce(key, message)).toMatchObject({ isRepeat: true });
    expect(proxy.sandbox.messages()).toHaveLength(1);
  });

  test('that nothing shows is SEND_UNCERTAIN, and never sent again with this key', async () => {
    await using proxy = openProxy();
    const client = createClient({
      apiKey: 'sk_prod_local',
      baseUrl: proxy.sandbox.baseUrl,
      fetch: proxy.sandbox.fetch,
      ...fastOptions(),
    });
    proxy.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    const browser = proxy.browser('ann', proxy.makeHandler({ client }));
    for (let call = 0; call < 2; call += 1) {
      const error: unknown = await browser.sms
        .sendOnce(key, message)
        .catch((reason: unknown) => reason);
      expect(isSendOnceError(error) && [error.code, error.sent]).toEqual([
        'SEND_UNCERTAIN',
        'maybe',
      ]);
    }
    expect(proxy.sandbox.requests({ operation: 'sms.send' })).toHaveLength(1);
  });

  test('a failure that proves that nothing was sent frees the key', async () => {
    await using proxy = openProxy();
    proxy.sandbox.faults.add({
      kind: 'status',
      on: 'sms.send',
      nth: 1,
      status: 500,
      code: 'DB_ERROR',
    });
    await expect(proxy.browser().sms.sendOnce(key, message)).rejects.toMatchObject({
      code: 'DB_ERROR',
      sent: 'no',
    });
    expect(await proxy.browser().sms.sendOnce(key, message)).toMatchObject({ isRepeat: false });
    expect(proxy.sandbox.messages()).toHaveLength(1);
  });
});

describe('the key belongs to a visitor and an input', () => {
  test('another visitor with the same key sends a message of their own', async () => {
    await using proxy = openProxy();
    const ann = await proxy.browser('ann').sms.sendOnce(key, message);
    const bob = await proxy.browser('bob').sms.sendOnce(key, message);
    expect(bob.isRepeat).toBe(false);
    expect(bob.results?.[0]?.messageId).not.toBe(ann.results?.[0]?.messageId);
    expect(proxy.sandbox.messages()).toHaveLength(2);
  });

  test('visitors and keys do not run into each other', async () => {
    await using proxy = openProxy();
    for (const [visitor, name] of [
      ['a', 'b,c'],
      ['a,b', 'c'],
      ['a"', '"b,c'],
    ] as const) {
      expect(await proxy.browser(visitor).sms.sendOnce(name, message)).toMatchObject({
        isRepeat: false,
      });
    }
  });

  test('another input with the same key is KEY_REUSED: nothing is sent', async () => {
    await using proxy = openProxy();
    await proxy.browser().sms.sendOnce(key, message);
    const other = { ...message, text: 'Good bye' };
    await expect(proxy.browser().sms.sendOnce(key, other)).rejects.toMatchObject({
      name: 'SendOnceError',
      code: 'KEY_REUSED',
      sent: 'no',
      status: null,
    });
    const { status } = await read(await proxy.handle(post('sms.send', { input: other, key })));
    expect(status).toBe(422);
    expect(proxy.sandbox.messages()).toHaveLength(1);
  });

  test.each([17, '', null, {}, 'x'.repeat(501)])(
    'a key that is no string of 1 to 500 characters (%j) is rejected here and there',
    async (bad) => {
      await using proxy = openProxy();
      await expect(proxy.browser().sms.sendOnce(bad as string, message)).rejects.toMatchObject({
        name: 'ValidationError',
        issues: [{ path: 'key' }],
      });
      expect(proxy.audits).toEqual([]);
      const { status, body } = await read(
        await proxy.handle(post('sms.send', { input: message, key: bad })),
      );
      expect([status, body.error?.code, body.error?.sent]).toEqual([400, 'INVALID_BODY', 'no']);
      expect(proxy.sandbox.messages()).toEqual([]);
    },
  );

  test('an operation that sends nothing takes no key', async () => {
    await using proxy = openProxy({ allow: ['webhooks.update', 'account.balance'] });
    const input = { isUniqueClicksOnly: true };
    const { status, body } = await read(
      await proxy.handle(post('webhooks.update', { input, key })),
    );
    expect([status, body.error?.code]).toEqual([400, 'INVALID_BODY']);
  });
});

describe('the rules of sms.send hold', () => {
  test('allow', async () => {
    await using proxy = openProxy({ allow: ['account.balance'] });
    await expect(proxy.browser().sms.sendOnce(key, message)).rejects.toMatchObject({
      code: 'OPERATION_NOT_ALLOWED',
      sent: 'no',
    });
  });

  test('authorize, limits and narrow see the call as sms.send, without its key in the input', async () => {
    const seen: unknown[] = [];
    await using proxy = openProxy({
      authorize: (request, operation, input) => {
        seen.push([operation, input]);
        return authorize(request);
      },
      limits: { 'sms.send': (input) => void seen.push(input) },
      narrow: { 'sms.send': { senderId: 'Forced' } },
    });
    await proxy.browser().sms.sendOnce(key, message);
    expect(seen).toEqual([['sms.send', message], { ...message, senderId: 'Forced' }]);
    expect(proxy.audits).toMatchObject([
      { operation: 'sms.send', status: 200, summary: { recipients: 1 }, isRepeat: false },
    ]);
    expect(proxy.sandbox.messages()).toMatchObject([{ senderId: 'Forced' }]);
  });

  test('a refusal frees the key, and later calls of a sent key need no room', async () => {
    let isLate = true;
    const limits = {
      'sms.send': () =>
        isLate ? [{ path: 'to', code: 'LATE', message: 'expected a time before 22:00' }] : [],
    };
    await using proxy = openProxy({ limits });
    const send = () => proxy.browser().sms.sendOnce(key, message);
    await expect(send()).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', sent: 'no' });
    isLate = false;
    expect(await send()).toMatchObject({ isRepeat: false });
    isLate = true;
    expect(await send()).toMatchObject({ isRepeat: true });
  });
});

describe('the client', () => {
  test('without a proxy needs a store', async () => {
    await using proxy = openProxy();
    await expect(proxy.client.sms.sendOnce(key, message)).rejects.toMatchObject({
      name: 'ValidationError',
      issues: [{ path: 'store' }],
      sent: 'no',
    });
    const { isRepeat } = await proxy.client.sms.sendOnce(key, message, {
      store: createMemoryStore(),
    });
    expect(isRepeat).toBe(false);
  });

  test('of a page rejects invalid input before any request', async () => {
    await using proxy = openProxy();
    await expect(
      proxy.browser().sms.sendOnce(key, { ...message, to: ['0791'] }),
    ).rejects.toMatchObject({ name: 'ValidationError', issues: [{ path: 'to[0]' }] });
    expect(proxy.audits).toEqual([]);
  });

  test('takes an old handler, which does not know the key, for an unreadable one', async () => {
    await using proxy = openProxy();
    const old: ProxyHandler = async (request) => {
      const { input } = (await request.json()) as { readonly input: object };
      return proxy.handle(post('sms.send', { input }));
    };
    await expect(proxy.browser('ann', old).sms.sendOnce(key, message)).rejects.toMatchObject({
      code: 'UNREADABLE_RESPONSE',
      sent: 'maybe',
    });
  });
});
