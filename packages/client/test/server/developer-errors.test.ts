import { describe, expect, test, vi } from 'vitest';
import { createMemoryStore, isServerError } from '../../src/index.ts';
import { createProxyHandler, type ProxyHandlerOptions } from '../../src/server/index.ts';
import { authorize, message, openProxy, post, read } from './open-proxy.ts';

const mine = new Error('the session store is down');
function fail(): never {
  throw mine;
}
const reject = () => Promise.reject(mine);

describe('an exception of the developer goes to onError, and nothing is sent', () => {
  test.each<[place: string, options: Partial<ProxyHandlerOptions>]>([
    ['authorize', { authorize: fail }],
    ['authorize', { authorize: reject }],
    ['narrow', { narrow: { 'sms.send': fail } }],
    ['narrow', { narrow: { 'sms.send': reject } }],
    ['limits', { limits: { 'sms.send': fail } }],
    ['limits', { limits: { 'sms.send': [() => [], reject] } }],
  ])('%s', async (place, options) => {
    for (const names of [{}, { id: '1' }, { key: '1' }]) {
      await using proxy = openProxy(options);
      const { status, body } = await read(
        await proxy.handle(post('sms.send', { input: message, ...names })),
      );
      expect([status, body.error?.code, body.error?.sent]).toEqual([500, 'PROXY_FAILED', 'no']);
      expect(JSON.stringify(body)).not.toContain('session store');
      expect(proxy.errors).toMatchObject([
        { error: mine, context: { place, operation: 'sms.send', request: expect.any(Request) } },
      ]);
      expect(proxy.audits).toMatchObject([{ status: 500, code: 'PROXY_FAILED', sent: null }]);
      expect(proxy.sandbox.messages()).toEqual([]);
    }
  });

  test('and the page may try again: the call is not remembered', async () => {
    let isDown = true;
    await using proxy = openProxy({ limits: { 'sms.send': () => (isDown ? fail() : []) } });
    for (const names of [{ id: '1' }, { key: '1' }]) {
      isDown = true;
      await proxy.handle(post('sms.send', { input: message, ...names }));
      isDown = false;
      const response = await proxy.handle(post('sms.send', { input: message, ...names }));
      expect(response.status).toBe(200);
    }
    expect(proxy.sandbox.messages()).toHaveLength(2);
  });

  test('in the error that the page gets', async () => {
    await using proxy = openProxy({ limits: { 'sms.send': fail } });
    const error: unknown = await proxy
      .browser()
      .sms.send(message)
      .catch((reason: unknown) => reason);
    expect(isServerError(error) && [error.code, error.sent]).toEqual(['PROXY_FAILED', 'no']);
  });
});

test('an exception of audit goes to onError, and the page gets its response', async () => {
  await using proxy = openProxy({ audit: fail });
  expect((await proxy.handle(post('sms.send', { input: message }))).status).toBe(200);
  expect(proxy.errors).toMatchObject([{ error: mine, context: { place: 'audit' } }]);
});

test('the middleware and the token function of the client count as before the request', async () => {
  await using proxy = openProxy();
  const { createClient } = await import('../../src/index.ts');
  for (const client of [
    createClient({ token: fail, baseUrl: proxy.sandbox.baseUrl, fetch: proxy.sandbox.fetch }),
    createClient({ apiKey: 'sk_prod_local', fetch: proxy.sandbox.fetch, middleware: [fail] }),
  ]) {
    const handle = proxy.makeHandler({ client });
    for (const names of [{}, { id: '1' }, { key: '1' }]) {
      const { status, body } = await read(
        await handle(post('sms.send', { input: message, ...names })),
      );
      expect([status >= 500, body.error?.sent]).toEqual([true, 'no']);
      expect(JSON.stringify(body)).not.toContain('session store');
    }
  }
  expect(proxy.errors).toHaveLength(6);
  expect(proxy.sandbox.messages()).toEqual([]);
});

describe('onError', () => {
  test('is console.error by default', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await using proxy = openProxy({ authorize: fail, onError: undefined });
    await proxy.handle(post('sms.send', { input: message }));
    expect(log.mock.calls).toEqual([['authorize failed', mine]]);
    log.mockRestore();
  });

  test.each([
    ['throws', fail],
    ['rejects', reject],
    ['never resolves', () => new Promise(() => undefined)],
  ])('that %s harms nobody', async (_, onError) => {
    await using proxy = openProxy({ authorize: fail, audit: fail, onError });
    expect((await proxy.handle(post('sms.send', { input: message }))).status).toBe(500);
  });

  test('hears of the failures of the account that visitors do not see', async () => {
    await using proxy = openProxy({}, { balance: 0 });
    const { body } = await read(await proxy.handle(post('sms.send', { input: message })));
    expect(body.error?.code).toBe('SERVICE_UNAVAILABLE');
    expect(proxy.errors).toMatchObject([
      { error: { code: 'INSUFFICIENT_BALANCE' }, context: { place: 'account' } },
    ]);
  });

  test('hears nothing of refused requests and of the mistakes of visitors', async () => {
    await using proxy = openProxy({ authorize: ({ url }) => !url.includes('balance') });
    const requests = [
      post('account.balance', {}),
      post('account.payments', {}),
      post('sms.send', { input: { ...message, to: [] } }),
      post('sms.send', { input: message, id: 7 }),
      new Request('https://app.test/api/telecom/sms.send'),
    ];
    for (const request of requests) {
      expect((await proxy.handle(request)).status).toBeGreaterThanOrEqual(400);
    }
    expect(proxy.errors).toEqual([]);
  });

  test('hears of a store that fails', async () => {
    const down = () => Promise.reject(mine);
    const store = { ...createMemoryStore(), claim: down };
    await using proxy = openProxy({ store });
    const { status, body } = await read(
      await proxy.handle(post('sms.send', { input: message, id: '1' })),
    );
    expect([status, body.error?.code, body.error?.sent, body.error?.retryable]).toEqual([
      503,
      'STORE_UNAVAILABLE',
      'no',
      true,
    ]);
    expect(proxy.errors).toMatchObject([{ error: mine, context: { place: 'store' } }]);
  });
});

describe('narrow never opens the account', () => {
  test.each<[name: string, fields: unknown]>([
    ['an undefined field', { sender: undefined }],
    ['NaN', { limit: NaN }],
    ['undefined', undefined],
    ['null', null],
    ['a string', 'MyApp'],
    ['an array', ['MyApp']],
    ['false', false],
  ])('a function that gives %s fails', async (_, fields) => {
    const narrow = { 'sms.messages.list': () => fields as Readonly<Record<string, unknown>> };
    await using proxy = openProxy({ narrow });
    const { status, body } = await read(await proxy.handle(post('sms.messages.list', {})));
    expect([status, body.error?.code, body.error?.sent]).toEqual([500, 'PROXY_FAILED', 'no']);
    expect(proxy.errors).toMatchObject([{ context: { place: 'narrow' } }]);
    expect(String(proxy.errors[0]?.error)).toContain('all have a value');
    expect(proxy.sandbox.requests()).toEqual([]);
  });

  test('it may use the identity that authorize returned', async () => {
    await using proxy = openProxy({
      authorize: (request) => ({ ...authorize(request), tenant: 'Acme' }),
      narrow: {
        'sms.messages.list': (_request, { identity, visitor, operation }) => ({
          sender: [visitor, operation, identity?.tenant].join(' '),
        }),
      },
    });
    await proxy.handle(post('sms.messages.list', {}));
    expect(proxy.sandbox.requests().map(({ path }) => path)).toHaveLength(1);
    expect(JSON.stringify(proxy.sandbox.requests())).toContain('Acme');
  });
});

describe('a limit that returns neither issues nor a decision fails', () => {
  test.each([false, true, null, 'too late', 7, {}, { isAllowed: 'no' }])('%j', async (result) => {
    await using proxy = openProxy({ limits: { 'sms.send': () => result as never } });
    expect((await proxy.handle(post('sms.send', { input: message }))).status).toBe(500);
    expect(proxy.errors).toMatchObject([{ context: { place: 'limits' } }]);
    expect(proxy.sandbox.messages()).toEqual([]);
  });
});

describe('a request that is none of the Fetch API', () => {
  test('of Express, whose url is relative: a 500 that says what to mount', async () => {
    await using proxy = openProxy();
    const ended: number[] = [];
    const output = {
      writeHead(status: number) {
        ended.push(status);
        return { end: () => undefined };
      },
    };
    const request = {
      url: '/api/telecom/account.balance',
      originalUrl: '/api/telecom/account.balance',
      method: 'POST',
      headers: { host: 'app.test', 'content-type': 'application/json' },
      body: {},
    };
    const handle = proxy.handle as (...parameters: unknown[]) => Promise<Response>;
    const response = await handle(request, output);
    expect([response.status, ended]).toEqual([500, [500]]);
    expect(String(proxy.errors[0]?.error)).toMatch(/mount toNodeHandler\(handler\)/);
  });

  test('of a framework with a relative url is served', async () => {
    await using proxy = openProxy();
    const request = post('account.balance', {});
    const relative = new Proxy(request, {
      get(target, name) {
        if (name === 'url') return '/api/telecom/account.balance';
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    expect((await proxy.handle(relative)).status).toBe(200);
  });

  test.each([
    undefined,
    null,
    7,
    'x',
    {},
    { headers: new Headers() },
    { url: 'http://[', headers: new Headers() },
  ])('%j: never throws', async (request) => {
    await using proxy = openProxy();
    expect((await proxy.handle(request as Request)).status).toBe(500);
    expect(proxy.errors).toHaveLength(1);
  });

  test('whose body was read before: a 500 that says so', async () => {
    await using proxy = openProxy();
    const request = post('sms.send', { input: message });
    await request.text();
    expect((await proxy.handle(request)).status).toBe(500);
    expect(String(proxy.errors[0]?.error)).toContain('read a clone');
  });
});

test('a visitor who leaves during the upload is no error', async () => {
  await using proxy = openProxy();
  const controller = new AbortController();
  const body = new ReadableStream({
    pull(stream) {
      controller.abort();
      stream.error(new Error('gone'));
    },
  });
  const init = { body, duplex: 'half', signal: controller.signal } as RequestInit;
  expect((await proxy.handle(post('sms.send', {}, init))).status).toBe(500);
  expect(proxy.errors).toEqual([]);
});

test('createProxyHandler is checked when it is made, not at the first request', () => {
  expect(() => createProxyHandler({ allow: ['sms.send'] } as never)).toThrow(
    'createProxyHandler: ',
  );
});
