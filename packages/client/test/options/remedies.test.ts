import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import { createClient, type TelecomClient, type TelecomError } from '../../src/index.ts';
import { createProxyHandler } from '../../src/server/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { drop, json, startServer, text } from '../support/scripted-server.ts';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';

// An error of a call names its request, and the remedy where a failure mostly has one cause.

const apiKey = 'sk_test_local';
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

async function failureOf(work: PromiseLike<unknown>): Promise<TelecomError> {
  return work.then(
    () => expect.fail('expected a failure'),
    (reason: unknown) => reason as TelecomError,
  );
}

describe('an error names method, origin and path of its request', () => {
  test.each([
    ['a response', json(403, { error_code: 'FORBIDDEN', description: 'No.' })],
    ['a response that cannot be read', text(200, '<html>')],
    ['a lost connection', drop],
  ])('for %s', async (_say, script) => {
    await using server = await startServer(script);
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, maxRetries: 0 });
    const { sms, account, webhooks } = telecom;
    const calls: readonly (readonly [string, () => PromiseLike<unknown>])[] = [
      ['POST /sms/send', () => sms.send(message)],
      ['GET /user/balance', () => account.balance()],
      ['GET /sms/status/api_1_1_a', () => sms.status('api_1_1_a')],
      ['GET /sms/messages', () => sms.messages.list({ phone: '447911123456' })],
      ['PUT /user/webhooks', () => webhooks.update({ clickUrl: null })],
    ];
    for (const [request, call] of calls) {
      const error = await failureOf(call());
      const named = request.replace(' ', ` ${server.baseUrl}`);
      expect(error.request).toBe(named);
      expect(error.message).toContain(`(${named}) [`);
      // The stack has the message too: consoles print it.
      expect(error.stack).toContain(named);
    }
  });

  test('for a refused connection and a timeout', async () => {
    const baseUrl = `http://127.0.0.1:${await findFreePort()}/api/v1`;
    const refused = createClient({ apiKey, baseUrl, ...fastOptions() });
    expect((await failureOf(refused.account.balance())).request).toBe(
      `GET ${baseUrl}/user/balance`,
    );
    await using server = await startServer(() => undefined);
    const slow = createClient({ apiKey, baseUrl: server.baseUrl, timeoutMs: 100, maxRetries: 0 });
    expect((await failureOf(slow.sms.send(message))).message).toContain(
      `(POST ${server.baseUrl}/sms/send) [ATTEMPT_TIMEOUT]`,
    );
  });

  test('through a proxy', async () => {
    await using server = await startServer(json(404, {}));
    const telecom = createClient({ proxy: `${server.origin}/api/telecom`, maxRetries: 0 });
    const { message: words } = await failureOf(telecom.sms.send(message));
    expect(words).toContain(`POST ${server.origin}/api/telecom/sms.send`);
  });

  test('without a number, a query or a key', async () => {
    await using server = await startServer(json(403, {}));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    for (const path of ['/lookup/+447911123456', '/lookup/%2B447911123456', '/l/447911123456/x']) {
      const error = await failureOf(telecom.request('GET', path, { query: { key: apiKey } }));
      expect(`${error.message} ${error.request}`).not.toMatch(/7911123456|sk_test/);
      expect(error.request).toMatch(/^GET http.*4479\*\*\*56/);
    }
  });

  test('and not in its JSON, which a proxy handler may pass on', async () => {
    await using server = await startServer(json(400, { error_code: 'INVALID_TO' }));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    const error = await failureOf(telecom.sms.send(message));
    expect(JSON.stringify(error)).not.toContain(server.origin);
    expect(error.toJSON()).toMatchObject({
      message: 'sms.send: HTTP 400 without a description [INVALID_TO]',
    });
    const handler = createProxyHandler({
      client: telecom,
      allow: ['sms.send'],
      authorize: () => true,
    });
    const browser = createClient({
      proxy: 'https://app.test/api/telecom',
      fetch: (url, init) => handler(new Request(url, init)),
    });
    expect((await failureOf(browser.sms.send(message))).message).not.toContain(server.origin);
  });

  test('and is null if none was made', async () => {
    const telecom = createClient({ apiKey, middleware: [() => Promise.reject(new Error('mine'))] });
    expect((await failureOf(telecom.sms.send({ ...message, text: '' }))).request).toBeNull();
    expect(await failureOf(telecom.sms.send(message))).toMatchObject({ message: 'mine' });
  });
});

describe('a 404', () => {
  const prefix = 'Does baseUrl end in /api/v1?';
  const mount = 'Is the proxy handler mounted at this path';

  test('for a base URL without its prefix asks for it', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const { url } = await sandbox.listen();
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl: new URL(url).origin });
    const calls: ((client: TelecomClient) => PromiseLike<unknown>)[] = [
      ({ sms }) => sms.send(message),
      ({ sms }) => sms.status('api_1_1_a'),
      ({ sms }) => sms.messages.list(),
      ({ account }) => account.balance(),
    ];
    for (const call of calls) {
      const error = await failureOf(call(telecom));
      expect(error).toMatchObject({ name: 'NotFoundError', status: 404, sent: 'no' });
      expect(error.message).toContain(prefix);
      expect(error.description).toContain(prefix);
    }
  });

  test('about a message that does not exist has no such hint', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const { url: baseUrl } = await sandbox.listen();
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl });
    const error = await failureOf(telecom.sms.status('api_1_1_a'));
    expect(error).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(error.message).not.toMatch(/baseUrl|mounted/);
  });

  test('of another server at the right prefix asks for the URL', async () => {
    await using server = await startServer(text(404, '<html>Not found</html>'));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    expect((await failureOf(telecom.sms.send(message))).message).toContain(
      'Is baseUrl the URL of the API?',
    );
  });

  test.each([
    ['HTML', text(404, '<html>Not found</html>')],
    ['JSON', json(404, { error: 'Not found' })],
  ])('from a server without the proxy handler asks for its mount: %s', async (_say, script) => {
    await using server = await startServer(script);
    const telecom = createClient({ proxy: `${server.origin}/api/wrong` });
    expect((await failureOf(telecom.account.balance())).message).toContain(mount);
  });

  test('that the proxy handler passes on has no such hint', async () => {
    await using server = await startServer(
      json(404, { error_code: 'NOT_FOUND', description: 'No such message.' }),
    );
    const client = createClient({ apiKey, baseUrl: server.baseUrl });
    const handler = createProxyHandler({ client, allow: ['sms.status'], authorize: () => true });
    const browser = createClient({
      proxy: 'https://app.test/api/telecom',
      fetch: (url, init) => handler(new Request(url, init)),
    });
    expect((await failureOf(browser.sms.status('api_1_1_a'))).message).not.toContain(mount);
  });
});

describe('a refused connection', () => {
  test.each(['127.0.0.1', 'localhost'])('to %s asks for the sandbox', async (host) => {
    const baseUrl = `http://${host}:${await findFreePort()}/api/v1`;
    const telecom = createClient({ apiKey, baseUrl, ...fastOptions() });
    const error = await failureOf(telecom.sms.send(message));
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'CONNECTION_REFUSED',
      sent: 'no',
      retryable: true,
      attempts: 3,
    });
    expect(error.message).toContain(
      '(ECONNREFUSED). Is the sandbox running? Start it with npx @23t',
    );
    expect(error.cause).toMatch(/ECONNREFUSED/);
  });

  test('to a proxy handler on this machine asks for your server', async () => {
    const proxy = `http://127.0.0.1:${await findFreePort()}/api/telecom`;
    const error = await failureOf(createClient({ proxy, ...fastOptions() }).sms.send(message));
    expect(error.message).toContain('Is your server running?');
  });

  test('to another host does not', async () => {
    const telecom = createClient({
      apiKey,
      baseUrl: 'http://api.invalid/api/v1',
      ...fastOptions(),
    });
    const error = await failureOf(telecom.account.balance());
    expect(error.code).toBe('CONNECTION_REFUSED');
    expect(error.message).not.toContain('sandbox');
  });
});

describe('what fails before a request is never maybe', () => {
  test.each<[string, () => PromiseLike<unknown>, object]>([
    [
      'a path as proxy, on a server',
      () => createClient({ proxy: '/api/telecom' }).sms.send(message),
      { operation: 'sms.send', issues: [{ path: 'proxy' }], httpStatus: 500 },
    ],
    [
      'no tracker token',
      () => createClient({ apiKey }).conversions.track({ messageId: 'api_1', actionType: 'sale' }),
      { name: 'AuthenticationError', code: 'NO_CREDENTIALS', operation: 'conversions.track' },
    ],
    [
      'a header that Node refuses, through a proxy',
      () =>
        createClient({
          proxy: 'https://127.0.0.1:65535/api',
          headers: { 'transfer-encoding': 'chunked' },
          maxRetries: 0,
        }).sms.send(message),
      { attempts: 1 },
    ],
    [
      'a port that fetch blocks, through a proxy',
      () => createClient({ proxy: 'http://127.0.0.1:9/api', maxRetries: 0 }).sms.send(message),
      { attempts: 1 },
    ],
    [
      'a port that fetch blocks',
      () =>
        createClient({ apiKey, baseUrl: 'http://127.0.0.1:1', maxRetries: 0 }).sms.send(message),
      { attempts: 1 },
    ],
    [
      'a header that HTTP refuses',
      () => createClient({ apiKey, headers: { 'a b': 'c' } }).sms.send(message),
      { issues: [{ path: 'headers' }] },
    ],
    [
      'an unknown method',
      () => createClient({ apiKey }).request('TRACE' as never, '/a'),
      { issues: [{ path: 'method' }] },
    ],
  ])('%s', async (_say, call, details) => {
    // No attempt was made, so that there was no retry and no pause.
    expect(await failureOf(call())).toMatchObject({ sent: 'no', attempts: 0, ...details });
  });

  test('the path says what to do', async () => {
    const telecom = createClient({ proxy: '/api/telecom' });
    const { message: words } = await failureOf(telecom.account.balance());
    expect(words).toMatch(/^account\.balance: proxy: .*on a server, pass the URL of the handler/);
  });
});
