import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createClient, type LogFields, type Logger } from '../src/index.ts';
import { fastOptions } from './support/fast-clock.ts';
import { accept, drop, json, startServer, text } from './support/scripted-server.ts';

const apiKey = 'sk_prod_0123456789abcdef';
const secret = 'hmac-secret-of-the-key';
const token = 'eyJhbGciOi.portal.token';
const trackerToken = 'tracker-token-42';
const number = '+447911123456';
const message = { to: [number], text: 'Your code is 847291', senderId: 'MyApp' };
const hidden = [apiKey, secret, token, trackerToken, message.text, number, number.slice(1)];

/** All forms in which a log or a console may print a value. */
function show(value: unknown): string {
  return [
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    inspect(value),
    JSON.stringify(value),
    String(value),
    ...(value instanceof Error ? [value.stack, inspect(value.cause)] : []),
  ].join('\n');
}

function expectRedacted(value: unknown): void {
  const shown = show(value);
  for (const string of hidden) expect(shown).not.toContain(string);
}

async function failOf(work: PromiseLike<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('expected a failure'),
    (reason: unknown) => reason,
  );
}

test.each([
  { way: 'a key', options: { apiKey, secret, trackerToken } },
  { way: 'a token', options: { token, trackerToken } },
])('printing a client with $way does not show its credentials', ({ options }) => {
  expectRedacted(createClient(options));
});

test('a header of yours that authenticates is not in an error that quotes it', async () => {
  const headers = {
    'X-Gateway-Key': 'gateway-key-17',
    Cookie: 'session=abcdef123',
    'Proxy-Authorization': 'Basic dXNlcjpwYXNz',
    'X-Access-Token': 'access-token-5',
    'X-Tenant': 'the tenant',
  };
  const description = Object.values(headers).join(', ');
  await using server = await startServer(json(400, { error_code: 'INVALID_TO', description }));
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl, headers });
  const shown = show(await failOf(telecom.sms.send(message)));
  expect(shown).toContain('the tenant');
  for (const value of Object.values(headers).slice(0, -1)) expect(shown).not.toContain(value);
});

describe('no key, text or number is in the error', () => {
  const echo = `bad ${number} (${number.slice(1)}): "${message.text}" by ${apiKey}, Bearer ${token}`;

  test.each([
    {
      case: 'for a provider error that quotes them',
      script: json(400, { error_code: 'INVALID_TO', description: echo }),
    },
    {
      case: 'for an account in setup',
      script: json(200, { status: false, error: `setup ${echo}` }),
    },
    { case: 'for an HTML page', script: text(502, `<html>${echo}</html>`) },
    { case: 'for a truncated response', script: text(200, `{"echo":"${echo}`) },
    { case: 'for a lost connection', script: drop },
  ])('$case', async ({ script }) => {
    await using server = await startServer(script);
    const telecom = createClient({ apiKey, secret, baseUrl: server.baseUrl, maxRetries: 0 });
    expectRedacted(await failOf(telecom.sms.send(message)));
  });

  test.each([apiKey, message.text, number, number.slice(1), 'toString', '__proto__'])(
    'for an invalid error_code',
    async (echoed) => {
      await using server = await startServer(json(400, { error_code: echoed, description: 'no' }));
      const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
      const error = await failOf(telecom.sms.send(message));
      expect(error).toMatchObject({ name: 'ValidationError', code: 'HTTP_ERROR', issues: [] });
      expectRedacted(error);
    },
  );

  test('for a fetch whose error contains its arguments', async () => {
    const telecom = createClient({
      apiKey,
      secret,
      maxRetries: 0,
      fetch: (url, init) =>
        Promise.reject(
          Object.assign(new TypeError(`failed with ${inspect(init)}`), {
            config: { url, init },
            cause: new Error(`${apiKey} ${init?.body as string}`),
          }),
        ),
    });
    const error = await failOf(telecom.sms.send(message));
    expect(error).toMatchObject({ code: 'CONNECTION_LOST' });
    expectRedacted(error);
  });

  test('for invalid input, whose issues name only the path', async () => {
    const telecom = createClient({ apiKey });
    const error = await failOf(
      telecom.sms.send({ ...message, to: [number, `${number}x`], senderId: 'Not a sender' }),
    );
    expect(error).toMatchObject({ issues: [{ path: 'senderId' }, { path: 'to[1]' }] });
    expectRedacted(error);
  });

  test('for invalid webhook settings', async () => {
    await using server = await startServer(
      json(400, { error_code: 'INVALID_SECRET', description: `bad secret ${secret}` }),
    );
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    expectRedacted(await failOf(telecom.webhooks.update({ signingSecret: secret })));
    expectRedacted(await failOf(telecom.webhooks.update({ signingSecret: secret.repeat(9) })));
  });

  test.each([
    { name: 'apiKey', options: { apiKey: `${apiKey}\n` } },
    { name: 'apiKey', options: { apiKey: `${apiKey} ` } },
    { name: 'token', options: { token: `${token}\r\n` } },
    { name: 'baseUrl', options: { apiKey, baseUrl: `https://user:${secret}@example.com` } },
  ])('for an invalid option: $name', ({ name, options }) => {
    let error: unknown;
    try {
      createClient(options);
    } catch (reason) {
      error = reason;
    }
    expect(error).toMatchObject({ code: 'INVALID_OPTIONS', issues: [{ path: name }] });
    expectRedacted(error);
  });

  test('for an invalid header', async () => {
    const telecom = createClient({ apiKey, headers: { 'X-Forwarded-Key': `${secret}\n ` } });
    // `Headers` trims line ends at both ends of a value and rejects them within it.
    const inside = createClient({ token: () => `${token}\n${token}` });
    const given = createClient({ apiKey, headers: { 'X-Key': `${secret}\n${secret}` } });
    expect(inspect(telecom)).not.toContain(secret);
    for (const [path, client] of [
      ['token', inside],
      ['headers', given],
    ] as const) {
      const error = await failOf(client.account.balance());
      expect(error).toMatchObject({ name: 'ValidationError', issues: [{ path }] });
      expectRedacted(error);
    }
  });
});

describe('a logger', () => {
  function record() {
    const lines: { level: string; message: string; fields: LogFields }[] = [];
    const write = (level: string) => (text_: string, fields: LogFields) =>
      lines.push({ level, message: text_, fields });
    const logger: Logger = {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
    };
    return { lines, logger };
  }

  test('gets each attempt and each failure, without key, text or number', async () => {
    await using server = await startServer(
      json(429, { error_code: 'RATE_LIMIT_EXCEEDED', description: `slow down, ${number}` }),
      accept,
      json(403, { error_code: 'FORBIDDEN', description: apiKey }),
    );
    const { lines, logger } = record();
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      ...fastOptions(),
      logger,
      logLevel: 'debug',
    });
    await telecom.sms.send(message);
    await failOf(telecom.sms.status('api_1_1_a'));
    expect(lines).toEqual([
      {
        level: 'warn',
        message: 'attempt failed',
        fields: {
          operation: 'sms.send',
          attempts: 1,
          code: 'RATE_LIMIT_EXCEEDED',
          pauseMs: expect.any(Number),
        },
      },
      {
        level: 'debug',
        message: 'attempt answered',
        fields: { operation: 'sms.send', attempts: 2, status: 200, durationMs: expect.any(Number) },
      },
      {
        level: 'error',
        message: 'call failed',
        fields: { operation: 'sms.status', attempts: 1, code: 'FORBIDDEN' },
      },
    ]);
    expectRedacted(lines);
  });

  test.each([
    { logLevel: undefined, levels: ['warn', 'error'] },
    { logLevel: 'error' as const, levels: ['error'] },
    { logLevel: 'silent' as const, levels: [] },
  ])('gets the lines of level $logLevel', async ({ logLevel, levels }) => {
    await using server = await startServer(text(500, ''));
    const { lines, logger } = record();
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      ...fastOptions(),
      maxRetries: 1,
      logger,
      logLevel,
    });
    await failOf(telecom.account.balance());
    expect(lines.map(({ level }) => level)).toEqual(levels);
  });
});
