import { describe, expect, test, vi } from 'vitest';
import { createClient, createMemoryStore } from '../../src/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { accept, json, startServer } from '../support/scripted-server.ts';

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

test.each([
  ['a function', () => 'sk_test_late'],
  ['an async function', () => Promise.resolve('sk_test_late')],
])('%s returns the key of each attempt', async (_say, read) => {
  await using server = await startServer(json(429, {}), accept);
  const apiKey = vi.fn(read);
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl, ...fastOptions() });
  // A build has no key: the client must not ask for it before its first request.
  expect(apiKey).not.toHaveBeenCalled();
  await telecom.sms.send(message);
  expect(apiKey).toHaveBeenCalledTimes(2);
  expect(server.requests.map(({ headers }) => headers['x-api-key'])).toEqual([
    'sk_test_late',
    'sk_test_late',
  ]);
});

const failures: readonly (readonly [string, () => Promise<string>])[] = [
  [
    'throws',
    () => {
      throw new Error('vault sealed');
    },
  ],
  ['rejects', () => Promise.reject(new Error('vault sealed'))],
];

describe.each(['apiKey', 'token'] as const)('the function of %s', (option) => {
  test.each(failures)('if it %s, nothing was sent', async (_say, source) => {
    await using server = await startServer(accept);
    const { baseUrl } = server;
    const telecom = createClient({ [option]: source, baseUrl, ...fastOptions() });
    const error: unknown = await telecom.sms.send(message).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'AuthenticationError',
      code: 'NO_CREDENTIALS',
      description: expect.stringContaining(`${option}:`) as string,
      operation: 'sms.send',
      request: null,
      sent: 'no',
      retryable: false,
      cause: new Error('vault sealed'),
    });
    expect(server.requests).toHaveLength(0);
  });

  test.each([undefined, 'a string', 7, { digest: 42 }])(
    'if it throws %j, which is no signal of a framework, nothing was sent either',
    async (reason) => {
      const source = vi.fn<() => Promise<string>>().mockRejectedValue(reason);
      const telecom = createClient({ [option]: source });
      await expect(telecom.account.balance()).rejects.toMatchObject({
        code: 'NO_CREDENTIALS',
        sent: 'no',
      });
    },
  );

  test('if it throws the error of a framework, that passes through untouched', async () => {
    const signal = Object.assign(new Error('dynamic'), { digest: 'DYNAMIC_SERVER_USAGE' });
    const telecom = createClient({ [option]: () => Promise.reject(signal) });
    await expect(telecom.account.balance()).rejects.toBe(signal);
  });

  test('if it throws, the key of sendOnce is free again, and a run of sendMany stops', async () => {
    await using server = await startServer(accept);
    const source = vi.fn(() => 'credential').mockRejectedValueOnce(new Error('vault sealed'));
    const { baseUrl } = server;
    const telecom = createClient({ [option]: source, baseUrl, ...fastOptions() });
    const store = createMemoryStore();
    const once = () => telecom.sms.sendOnce('order 17', message, { store });
    await expect(once()).rejects.toMatchObject({ code: 'NO_CREDENTIALS' });
    expect(await once()).toMatchObject({ isRepeat: false });
    source.mockRejectedValueOnce(new Error('vault sealed'));
    const run = telecom.sms.sendMany({ recipients: message.to, text: 'Hi', senderId: 'MyApp' });
    await expect(run.summary()).rejects.toMatchObject({ code: 'NO_CREDENTIALS', sent: 'no' });
  });
});

test.each([undefined, '', 'sk_test_1\n', 7, {}])(
  'if it returns %j, nothing was sent, and the error asks for the variable',
  async (key) => {
    await using server = await startServer(accept);
    const apiKey = () => key as string;
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, ...fastOptions() });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      name: 'ValidationError',
      code: 'INVALID_OPTIONS',
      issues: [
        {
          path: 'apiKey',
          message: expect.stringMatching(/is the environment variable set\?$/) as string,
        },
      ],
      sent: 'no',
    });
    expect(server.requests).toHaveLength(0);
  },
);

test.each([undefined, null, '', 7, {}])(
  'a token function that returns %j sends nothing either',
  async (given) => {
    await using server = await startServer(accept);
    const token = () => given as string;
    const telecom = createClient({ token, baseUrl: server.baseUrl, ...fastOptions() });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      code: 'INVALID_OPTIONS',
      issues: [{ path: 'token' }],
      sent: 'no',
    });
    expect(server.requests).toHaveLength(0);
  },
);

test('a run of sendMany stops at the first request', async () => {
  await using server = await startServer(accept);
  const apiKey = vi.fn(() => undefined);
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl, ...fastOptions() });
  const recipients = Array.from({ length: 50 }, (_, index) => `+4479111234${index + 10}`);
  const run = telecom.sms.sendMany(
    { recipients, text: 'Hello', senderId: 'MyApp' },
    { batchSize: 1, concurrency: 1 },
  );
  await expect(run.summary()).rejects.toMatchObject({ code: 'INVALID_OPTIONS', sent: 'no' });
  expect(await run.summary()).toMatchObject({ stoppedBy: 'call_error', failed: 1, requests: 0 });
  expect(apiKey).toHaveBeenCalledTimes(1);
});

test('no error shows the key that a function or a token function returned', async () => {
  for (const option of ['apiKey', 'token'] as const) {
    const secret = 'qwertz-42-secret';
    await using server = await startServer(json(403, { description: `key ${secret} is blocked` }));
    const telecom = createClient({
      [option]: () => secret,
      baseUrl: server.baseUrl,
    });
    await expect(telecom.account.balance()).rejects.toMatchObject({
      description: 'key [redacted] is blocked',
    });
  }
});

test('a browser refuses a function too', () => {
  vi.stubGlobal('document', {});
  expect(() => createClient({ apiKey: () => 'sk_prod_1' })).toThrow('expected no key in a browser');
  vi.unstubAllGlobals();
});

test.each([undefined, null, '', 'two words', 'line\n', '\u20ac', 7, {}, [], Symbol('token')])(
  'a token function that returns %o is refused as a key function is: nothing was sent',
  async (given) => {
    await using server = await startServer(accept);
    const token = () => given as string;
    const telecom = createClient({ token, baseUrl: server.baseUrl, ...fastOptions() });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      name: 'ValidationError',
      code: 'INVALID_OPTIONS',
      operation: 'sms.send',
      issues: [{ path: 'token' }],
      sent: 'no',
    });
    expect(server.requests).toHaveLength(0);
  },
);
