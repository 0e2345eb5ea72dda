import { describe, expect, test, vi } from 'vitest';
import { defer } from '../../test/support/defer.ts';
import {
  delivery,
  ignore,
  listen,
  post,
  statusOf,
  webhooks,
} from '../../test/support/webhook-events.ts';
import { WebhookVerificationError } from './index.ts';

describe('failures', () => {
  test('an unsigned request gets a 401 without a body, and onError the reason', async () => {
    const { handler, errors } = listen({ delivery: ignore });
    const response = await handler(new Request('https://a.test', { method: 'POST', body: '{}' }));
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(errors[0]).toBeInstanceOf(WebhookVerificationError);
  });

  test('a signed body that is not JSON is rejected, and the error does not contain it', async () => {
    const { handler, errors } = listen({ delivery: ignore });
    const headers = await webhooks.sign('not json');
    const request = new Request('https://a.test', { method: 'POST', body: 'not json', headers });
    expect(await statusOf(handler, request)).toBe(401);
    expect(errors).toMatchObject([{ code: 'BODY_NOT_RAW' }]);
    expect(String(errors[0])).not.toContain('not json');
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('logger is down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('logger is down'))],
  ])('onError that %s changes no response and ends no process', async (_, onError) => {
    const unhandled: unknown[] = [];
    const listener = (error: unknown) => void unhandled.push(error);
    process.on('unhandledRejection', listener);
    try {
      const handler = webhooks.handler({
        delivery: () => Promise.reject(new Error('mine')),
        onError,
      });
      expect(await statusOf(handler, post(delivery))).toBe(500);
      expect(await statusOf(handler, new Request('https://a.test', { method: 'POST' }))).toBe(401);
      // Unhandled rejections are reported after a turn of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', listener);
    }
  });

  test('a waitUntil that throws is reported and harms no event', async () => {
    const { handler, errors } = listen({ delivery: ignore });
    const waitUntil = () => {
      throw new Error('not in this scope');
    };
    expect(await statusOf(handler, post(delivery), { waitUntil })).toBe(204);
    expect(errors).toEqual([new Error('not in this scope')]);
  });

  test('without onError, a failure is logged to the console', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const handler = webhooks.handler({ delivery: () => Promise.reject(new Error('mine')) });
    await statusOf(handler, post(delivery));
    expect(log.mock.calls).toEqual([[new Error('mine')]]);
    log.mockRestore();
  });
});

test.each([Infinity, Number.MAX_VALUE, 2 ** 31, 2 ** 32 + 1])(
  'timeoutMs of %d is a long time',
  async (timeoutMs) => {
    const work = defer();
    const { handler, errors } = listen({ delivery: () => work.promise, timeoutMs });
    const status = statusOf(handler, post(delivery));
    setTimeout(work.resolve, 50);
    expect(await status).toBe(204);
    expect(errors).toEqual([]);
  },
);

test('a framework may pass null as the context', async () => {
  const { handler, errors } = listen({ delivery: ignore });
  const { status } = await handler(post(delivery), null as unknown as object);
  expect([status, errors]).toEqual([204, []]);
});
