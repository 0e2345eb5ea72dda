import { describe, expect, test, vi } from 'vitest';
import { createClient, type TelecomError, type TimeoutError } from '../src/index.ts';
import { backoffMs, readRetryAfter } from '../src/call/failures/backoff.ts';
import { fastClock, fastOptions, steppingClock } from './support/fast-clock.ts';
import { drop, json, type Script, startServer, text } from './support/scripted-server.ts';

const apiKey = 'sk_test_local';
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const never: Script = () => undefined;
const balance = json(200, { balance: 1, currency: 'EUR' });

/** Sends the head of a response and the beginning of its body. */
const headOnly: Script = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"balance":');
};

describe('the timeout of an attempt', () => {
  test.each([
    { script: never, phase: 'response' },
    { script: headOnly, phase: 'body' },
  ])('has the phase in which it fired: $phase', async ({ script, phase }) => {
    await using server = await startServer(script);
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      maxRetries: 0,
      timeoutMs: 1000,
    });
    await expect(telecom.account.balance()).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'ATTEMPT_TIMEOUT',
      phase,
      status: null,
    });
  });

  test('starts again for each attempt', async () => {
    await using server = await startServer(never, balance);
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      timeoutMs: 100_000,
      totalTimeoutMs: 1_000_000,
      clock: fastClock(),
    });
    const { data, response } = await telecom.account.balance().withResponse();
    expect([data.balance, response.attempts]).toEqual([1, 2]);
  });

  test('of a call overrides that of the client', async () => {
    await using server = await startServer(never);
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, maxRetries: 0 });
    await expect(telecom.account.balance(undefined, { timeoutMs: 1000 })).rejects.toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
    });
  });

  test('closes the connection to the server', async () => {
    let isClosed: Promise<unknown> = Promise.reject(new Error('expected a request'));
    isClosed.catch(() => undefined);
    await using server = await startServer((_request, response) => {
      isClosed = new Promise((resolve) => response.once('close', resolve));
    });
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      maxRetries: 0,
      timeoutMs: 1000,
    });
    await expect(telecom.account.balance()).rejects.toMatchObject({ code: 'ATTEMPT_TIMEOUT' });
    await isClosed;
    expect(server.requests).toHaveLength(1);
  });

  test('rejects even if fetch ignores its signal', async () => {
    const telecom = createClient({
      apiKey,
      fetch: () => new Promise(() => undefined),
      maxRetries: 0,
      timeoutMs: 20,
    });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      sent: 'maybe',
    });
  });
});

describe('the deadline of a call', () => {
  test('has its own error code', async () => {
    await using server = await startServer(never);
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, totalTimeoutMs: 50 });
    const error = (await telecom.account
      .balance()
      .catch((reason: unknown) => reason)) as TimeoutError;
    expect(error).toMatchObject({
      name: 'TimeoutError',
      code: 'DEADLINE_EXCEEDED',
      phase: 'response',
    });
    expect(error.message).toContain('totalTimeoutMs');
  });

  test('shortens the last attempt', async () => {
    await using server = await startServer(never);
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      clock: steppingClock(),
      timeoutMs: 10_000,
      totalTimeoutMs: 15_000,
      maxRetries: 5,
    });
    await expect(telecom.account.balance()).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      attempts: 2,
    });
  });

  test('rejects at once if it would pass during a pause', async () => {
    await using server = await startServer(text(429, '', { 'retry-after': '120' }));
    const clock = fastClock(1);
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      clock,
      totalTimeoutMs: 60_000,
    });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      name: 'RateLimitError',
      retryAfterMs: 120_000,
      attempts: 1,
      retryable: true,
    });
    expect(clock.sleeps).not.toContain(120_000);
  });
});

describe('Retry-After', () => {
  test('is the minimum pause before a retry', async () => {
    await using server = await startServer(text(429, '', { 'retry-after': '45' }), balance);
    const { clock, ...timeouts } = fastOptions(1000);
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, clock, ...timeouts });
    const start = clock.now();
    await telecom.account.balance();
    expect(clock.sleeps).toContain(45_000);
    expect(clock.now() - start).toBeGreaterThanOrEqual(45_000);
  });

  test.each([
    { header: '120', ms: 120_000 },
    { header: ' 7 ', ms: 7000 },
    { header: '0', ms: 0 },
    { header: 'Fri, 13 Feb 2026 10:30:30 GMT', ms: 30_000 },
    { header: 'Fri, 13 Feb 2026 10:29:00 GMT', ms: 0 },
    { header: '-5', ms: null },
    { header: '1.5', ms: null },
    { header: 'soon', ms: null },
    { header: '', ms: null },
    { header: null, ms: null },
  ])('$header is read as $ms ms', ({ header, ms }) => {
    expect(readRetryAfter(header, Date.UTC(2026, 1, 13, 10, 30))).toBe(ms);
  });
});

describe('backoff', () => {
  test.each([
    { attempt: 1, random: 0, ms: 0 },
    { attempt: 1, random: 0.5, ms: 500 },
    { attempt: 1, random: 1, ms: 1000 },
    { attempt: 2, random: 1, ms: 2000 },
    { attempt: 4, random: 0.5, ms: 4000 },
    { attempt: 20, random: 1, ms: 30_000 },
  ])('after attempt $attempt with random number $random is $ms ms', ({ attempt, random, ms }) => {
    expect(backoffMs(attempt, null, random)).toBe(ms);
  });

  test('is never shorter than Retry-After', () => {
    expect(backoffMs(1, 9000, 1)).toBe(9000);
    expect(backoffMs(5, 9000, 1)).toBe(16_000);
  });

  test('is random each time', () => {
    const draws = new Set(Array.from({ length: 20 }, () => backoffMs(3, null)));
    expect(draws.size).toBeGreaterThan(10);
    expect(Math.max(...draws)).toBeLessThanOrEqual(4000);
  });
});

describe('a signal', () => {
  test('that has already aborted prevents the request', async () => {
    await using server = await startServer(balance);
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    const reason = new Error('not needed');
    await expect(
      telecom.account.balance(undefined, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(server.requests).toHaveLength(0);
  });

  test('that aborts during backoff rejects the call at once with its reason', async () => {
    await using server = await startServer(text(429, '', { 'retry-after': '100' }));
    const controller = new AbortController();
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      // With the real clock, the pause would outlast the test.
      middleware: [
        async (_context, next) => {
          const response = await next();
          setTimeout(() => controller.abort('enough'), 20);
          return response;
        },
      ],
    });
    await expect(telecom.account.balance(undefined, { signal: controller.signal })).rejects.toBe(
      'enough',
    );
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    { script: never, when: 'before the response' },
    { script: headOnly, when: 'within the response' },
  ])('that aborts $when rejects the call with its reason', async ({ script }) => {
    await using server = await startServer(script);
    const controller = new AbortController();
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    const call = telecom.account.balance(undefined, { signal: controller.signal });
    setTimeout(() => controller.abort(), 500);
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.requests).toHaveLength(1);
  });

  test('is not passed on: each attempt has its own signal', async () => {
    await using server = await startServer(drop, text(500, ''), balance);
    const signals: AbortSignal[] = [];
    const controller = new AbortController();
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      ...fastOptions(),
      middleware: [
        (context, next) => {
          signals.push(context.signal);
          return next();
        },
      ],
    });
    await telecom.account.balance(undefined, { signal: controller.signal });
    expect(new Set(signals).size).toBe(3);
    expect(signals).not.toContain(controller.signal);
  });

  test('has no listeners left after a call', async () => {
    await using server = await startServer(text(500, ''), balance);
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, ...fastOptions() });
    await telecom.account.balance(undefined, { signal });
    expect(add.mock.calls.length).toBeGreaterThan(0);
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
  });
});

describe('maxRetries', () => {
  test.each([0, 1, 4])('%i makes one attempt more', async (maxRetries) => {
    await using server = await startServer(text(500, ''));
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      ...fastOptions(1000),
      maxRetries,
    });
    const error = (await telecom.account
      .balance()
      .catch((reason: unknown) => reason)) as TelecomError;
    expect(error.attempts).toBe(maxRetries + 1);
    expect(server.requests).toHaveLength(maxRetries + 1);
  });

  test('0 in a call overrides the option of the client', async () => {
    await using server = await startServer(text(429, ''));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, maxRetries: 3 });
    await expect(telecom.sms.send(message, { maxRetries: 0 })).rejects.toMatchObject({
      attempts: 1,
      retryable: true,
    });
    expect(server.requests).toHaveLength(1);
  });
});
