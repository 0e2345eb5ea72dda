import { describe, expect, test } from 'vitest';
import { createClient, type Middleware, type TelecomError } from '../../src/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { accept, json, startServer } from '../support/scripted-server.ts';

const apiKey = 'sk_test_local';
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const balance = json(200, { balance: 1, currency: 'EUR' });

/** As Next throws it: an error with a digest, which must reach Next as the same object. */
const createSignal = () =>
  Object.assign(new Error('Dynamic server usage'), { digest: 'DYNAMIC_SERVER_USAGE' });

/** A client whose `fetch` throws, and the number of its calls. */
function withFailingFetch(failure: unknown) {
  const seen = { calls: 0 };
  const fetch = async () => {
    seen.calls += 1;
    throw failure;
  };
  return { seen, telecom: createClient({ apiKey, fetch, ...fastOptions() }) };
}

describe("a framework's signal in place of a request passes untouched, at the first attempt", () => {
  test.each(['DYNAMIC_SERVER_USAGE', 'NEXT_REDIRECT;replace;/login;307;', 'HANGING_PROMISE'])(
    '%s',
    async (digest) => {
      const signal = Object.assign(new Error('a signal'), { digest });
      const { seen, telecom } = withFailingFetch(signal);
      await expect(telecom.account.balance()).rejects.toBe(signal);
      await expect(telecom.sms.send(message)).rejects.toBe(signal);
      await expect(telecom.sms.messages.list()).rejects.toBe(signal);
      await expect(telecom.sms.messages.export()).rejects.toBe(signal);
      await expect(telecom.request('GET', '/anything')).rejects.toBe(signal);
      expect(seen.calls).toBe(5);
    },
  );

  test('control: an error without a digest is retried and becomes ours', async () => {
    const { seen, telecom } = withFailingFetch(new TypeError('fetch failed'));
    await expect(telecom.account.balance()).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    expect(seen.calls).toBe(3);
  });

  test('from a token function, and from a middleware before next()', async () => {
    const signal = createSignal();
    const fail = () => {
      throw signal;
    };
    await expect(createClient({ token: fail }).account.balance()).rejects.toBe(signal);
    const telecom = createClient({ apiKey, middleware: [async () => fail()] });
    await expect(telecom.sms.send(message)).rejects.toBe(signal);
  });
});

describe('a signal from a middleware after the response', () => {
  const signal = createSignal();
  const redirect: Middleware = async (_context, next) => {
    await next();
    throw signal;
  };

  test('passes untouched from a read', async () => {
    await using server = await startServer(balance);
    const options = { apiKey, baseUrl: server.baseUrl, middleware: [redirect] };
    await expect(createClient(options).account.balance()).rejects.toBe(signal);
    expect(server.requests).toHaveLength(1);
  });

  test('is the cause of the error of a send, because `sent` must not be lost', async () => {
    await using server = await startServer(accept);
    const options = { apiKey, baseUrl: server.baseUrl, middleware: [redirect] };
    const error = await createClient(options)
      .sms.send(message)
      .catch((failure: unknown) => failure as TelecomError);
    expect(error).toMatchObject({ code: 'MIDDLEWARE_FAILED', sent: 'maybe', cause: signal });
    expect(server.requests).toHaveLength(1);
  });
});

test('a signal of a fetch that has read the body of a send leaves `sent` at maybe', async () => {
  await using server = await startServer(accept);
  const failing: typeof fetch = async (url, init) => {
    await fetch(url, init);
    throw createSignal();
  };
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl, fetch: failing });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  expect(server.requests).toHaveLength(1);
});
