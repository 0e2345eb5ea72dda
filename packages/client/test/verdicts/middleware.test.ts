import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createClient,
  isTelecomError,
  type ClientOptions,
  type Middleware,
} from '../../src/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { accept, drop, json, type Script, startServer, text } from '../support/scripted-server.ts';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

afterEach(() => vi.restoreAllMocks());

const closed = `http://127.0.0.1:${await findFreePort()}`;

/** Work of a middleware that fails, each in the way of a failure that would prove something. */
const failures: Readonly<Record<string, () => unknown>> = {
  'a refused connection of its own': () => fetch(`${closed}/metrics`),
  'a refused connection of another client': () =>
    createClient({ apiKey: 'sk_test_other', baseUrl: closed, maxRetries: 0 }).account.balance(),
  'a plain error with a code': () =>
    Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })),
  'a call without a value': () => {
    // oxlint-disable-next-line typescript/only-throw-error -- a program may throw anything
    throw undefined;
  },
  'an error thrown at once': () => {
    throw new RangeError('a bug');
  },
};

const run = async (script: Script, options: Partial<ClientOptions>) => {
  await using server = await startServer(script);
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: server.baseUrl,
    ...fastOptions(),
    ...options,
  } as ClientOptions);
  const outcome: unknown = await telecom.sms.send(message).catch((error: unknown) => error);
  return { outcome, requests: server.requests.length };
};

describe.each(Object.entries(failures))('a middleware that fails with %s', (_say, fail) => {
  const after: Middleware = async (_context, next) => {
    const response = await next();
    await fail();
    return response;
  };
  const during: Middleware = async (_context, next) => {
    const pending = next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await fail();
    return pending;
  };
  const instead: Middleware = async (_context, next) => {
    const pending = next();
    try {
      return await pending;
    } finally {
      await fail();
    }
  };

  test('after the response: one message, and the caller hears that it may be sent', async () => {
    const { outcome, requests } = await run(accept, { middleware: [after] });
    expect(outcome).toMatchObject({ code: 'MIDDLEWARE_FAILED', sent: 'maybe', retryable: false });
    expect(requests).toBe(1);
  });

  test('after a refusal: nothing was sent, and the call is not retried', async () => {
    const { outcome, requests } = await run(text(429, ''), { middleware: [after] });
    expect(outcome).toMatchObject({ code: 'MIDDLEWARE_FAILED', sent: 'no', retryable: false });
    expect(requests).toBe(1);
  });

  test('while the request is out', async () => {
    const slow: Script = (...parameters) =>
      void setTimeout(() => void accept(...parameters), 10_000).unref();
    const { outcome, requests } = await run(slow, { middleware: [during] });
    expect(outcome).toMatchObject({ code: 'MIDDLEWARE_FAILED', sent: 'maybe', retryable: false });
    expect(requests).toBe(1);
  });

  test('after the request was lost', async () => {
    const { outcome, requests } = await run(drop, { middleware: [instead] });
    expect(outcome).toMatchObject({ code: 'MIDDLEWARE_FAILED', sent: 'maybe', retryable: false });
    expect(requests).toBe(1);
  });

  test('after no connection was made: nothing was sent', async () => {
    const { outcome } = await run(accept, { middleware: [instead], baseUrl: closed });
    expect(outcome).toMatchObject({ code: 'MIDDLEWARE_FAILED', sent: 'no', retryable: false });
  });

  test('before the request: nothing goes out, and the call is not retried', async () => {
    let calls = 0;
    const before: Middleware = async (_context, next) => {
      calls += 1;
      await fail();
      return next();
    };
    const { outcome, requests } = await run(accept, { middleware: [before] });
    expect((outcome as { sent?: string } | undefined)?.sent ?? 'no').toBe('no');
    expect([calls, requests]).toEqual([1, 0]);
  });

  test('as a token function: nothing goes out, and the call is not retried', async () => {
    let calls = 0;
    const token = async () => {
      calls += 1;
      await fail();
      return 'token';
    };
    const { outcome, requests } = await run(accept, { apiKey: undefined, token });
    expect((outcome as { sent?: string } | undefined)?.sent ?? 'no').toBe('no');
    expect([calls, requests]).toEqual([1, 0]);
  });

  test('as a logger, at each level and event: the call is the same', async () => {
    const logger = { debug: fail, info: fail, warn: fail, error: fail } as never;
    for (const logLevel of ['debug', 'info', 'warn', 'error'] as const) {
      const options = { logger, logLevel };
      expect((await run(accept, options)).outcome).toMatchObject({ summary: { recipients: 1 } });
      expect(await run(text(429, ''), options)).toMatchObject({
        outcome: { code: 'RATE_LIMITED', attempts: 3, sent: 'no' },
        requests: 3,
      });
      expect(await run(drop, options)).toMatchObject({
        outcome: { code: 'CONNECTION_LOST', sent: 'maybe' },
        requests: 1,
      });
    }
  });
});

test.each(Array.from({ length: 13 }, (_, steps) => steps))(
  'a middleware that fails %d steps after next(), without waiting for it: the verdict is final',
  async (steps) => {
    let fetches = 0;
    await using server = await startServer(accept);
    const telecom = createClient({
      token: async () => Promise.resolve('token'),
      baseUrl: server.baseUrl,
      fetch: async (...parameters) => {
        fetches += 1;
        return fetch(...parameters);
      },
      middleware: [
        async (_context, next) => {
          void next();
          for (let step = 0; step < steps; step += 1) await Promise.resolve();
          throw new RangeError('a bug');
        },
      ],
    });
    const error: unknown = await telecom.sms.send(message).catch((reason: unknown) => reason);
    await new Promise((resolve) => setTimeout(resolve, 100));
    // A raw error stands for a request that was never passed on.
    if (error instanceof RangeError) expect(fetches).toBe(0);
    else expect(error).toMatchObject({ code: 'MIDDLEWARE_FAILED', retryable: false });
    const isUnsent = error instanceof RangeError || (isTelecomError(error) && error.sent === 'no');
    if (isUnsent) expect(server.requests).toHaveLength(0);
  },
);

describe('next() of a middleware sends once', () => {
  const twice: Readonly<Record<string, Middleware>> = {
    'one after the other': (_context, next) => next().then(next),
    'at once': async (_context, next) => (await Promise.all([next(), next()]))[0],
    'after a failure': (_context, next) => next().catch(next),
  };

  test.each(Object.entries(twice))('%s', async (say, middleware) => {
    for (const script of [accept, drop]) {
      const token = async () => Promise.resolve('token');
      const options = { apiKey: undefined, token, middleware: [middleware] } as never;
      const { outcome, requests } = await run(script, options);
      expect(requests).toBeLessThanOrEqual(1);
      const isFirstKept = script === accept && say === 'after a failure';
      expect(outcome).toMatchObject(
        isFirstKept
          ? { summary: { accepted: 1 } }
          : {
              name: 'ConnectionError',
              sent: requests ? 'maybe' : 'no',
              retryable: false,
            },
      );
    }
  });

  test('not at all after the call has ended', async () => {
    const floating: Promise<unknown>[] = [];
    const early: Middleware = (_context, next) => {
      floating.push(next().catch((error: unknown) => error));
      throw new Error('a bug');
    };
    const token = () => new Promise<string>((resolve) => setTimeout(resolve, 50, 'token'));
    const { outcome, requests } = await run(accept, {
      apiKey: undefined,
      token,
      middleware: [early],
    });
    expect(outcome).toMatchObject({ message: 'a bug' });
    await Promise.all(floating);
    expect(requests).toBe(0);
  });

  test('and a middleware that returns no response loses none of the truth', async () => {
    const forgetful: Middleware = async (_context, next) => {
      await next();
      return undefined as never;
    };
    const { outcome, requests } = await run(accept, { middleware: [forgetful] });
    expect(outcome).toMatchObject({ code: 'MIDDLEWARE_FAILED', sent: 'maybe' });
    expect(requests).toBe(1);
  });
});

describe('a response of a middleware in place of the real one proves nothing', () => {
  const replace: Middleware = async (_context, next) => {
    await next().catch(() => undefined);
    return new Response('', { status: 429 });
  };

  test.each([
    { say: 'an accepted send', script: accept },
    { say: 'a lost send', script: drop },
    { say: 'a failure that proves nothing', script: json(500, { error_code: 'INTERNAL_ERROR' }) },
  ])('for $say', async ({ script }) => {
    const { outcome, requests } = await run(script, { middleware: [replace] });
    expect(outcome).toMatchObject({ sent: 'maybe', retryable: false });
    expect(requests).toBe(1);
  });

  test('a copy of the real one does: its status is the same', async () => {
    const copy: Middleware = async (_context, next) => {
      const { status, headers, body } = await next();
      return new Response(body, { status, headers });
    };
    const { outcome, requests } = await run(text(429, ''), { middleware: [copy] });
    expect(outcome).toMatchObject({ code: 'RATE_LIMITED', sent: 'no', attempts: 3 });
    expect(requests).toBe(3);
  });

  test('a body that fails with an error of another call is a lost response', async () => {
    const broken: Middleware = async (_context, next) => {
      await next();
      const other = createClient({ apiKey: 'sk_test_other', baseUrl: closed, maxRetries: 0 });
      const failure: unknown = await other.account.balance().catch((error: unknown) => error);
      return new Response(new ReadableStream({ start: (stream) => stream.error(failure) }));
    };
    const { outcome, requests } = await run(accept, { middleware: [broken] });
    expect(outcome).toMatchObject({ code: 'TRANSFER_CUT', sent: 'maybe', retryable: false });
    expect(requests).toBe(1);
  });
});

test('sendMany with a middleware that fails after the response sends one message to each', async () => {
  await using server = await startServer((request, response, incoming) =>
    request.method === 'POST'
      ? accept(request, response, incoming)
      : json(200, { messages: [], total: 0, page: 1 })(request, response, incoming),
  );
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: server.baseUrl,
    ...fastOptions(1000),
    middleware: [
      async (context, next) => {
        const response = await next();
        if (context.kind === 'send') await fetch(`${closed}/metrics`);
        return response;
      },
    ],
  });
  const recipients = ['+447911123456', '+447911123457'];
  const outcomes: string[] = [];
  for await (const { status } of telecom.sms.sendMany({ ...message, recipients })) {
    outcomes.push(status);
  }
  expect(outcomes).toEqual(['uncertain']);
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
