import { describe, expect, test, vi } from 'vitest';
import { defer } from '../../test/support/defer.ts';
import { delivery, ignore, listen, post, statusOf } from '../../test/support/webhook-events.ts';
import type { WebhookHandlerOptions, WebhookInbox } from './index.ts';

describe('an event is safe before it is confirmed', () => {
  test('a delivery report is decoded into our field names, beside the verified payload', async () => {
    const seen: unknown[] = [];
    const { handler } = listen({ delivery: (...both) => void seen.push(both) });
    const payload = { ...delivery, workspace_id: 16 };
    expect(await statusOf(handler, post(payload))).toBe(204);
    expect(seen).toEqual([
      [
        {
          messageId: 'api_42_1743667200123456789_a3f8b2c1d9e45f67',
          recipient: '+14155551234',
          senderId: 'MyApp',
          status: 'DELIVRD',
          statusCode: '000',
          segments: 1,
          cost: 0.0085,
          at: '2026-02-13T10:30:04Z',
          workspaceId: 16,
        },
        {
          type: 'delivery',
          key: expect.stringMatching(/^delivery:[\da-f]{64}$/) as string,
          timestamp: expect.any(Number) as number,
          payload,
        },
      ],
    ]);
  });

  test('by default, the response waits for the callback, with and without waitUntil', async () => {
    for (const context of [{}, { waitUntil: ignore }]) {
      const work = defer();
      const { handler } = listen({ delivery: () => work.promise });
      let status = 0;
      const responding = statusOf(handler, post(delivery), context).then((it) => (status = it));
      await vi.waitFor(() => expect(status).toBe(0));
      work.resolve();
      expect(await responding).toBe(204);
    }
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('mine');
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
  ])('a callback that %s is a 500 and forgets the key, so the retry runs it', async (_, fail) => {
    const seen: string[] = [];
    let isDown = true;
    const { handler, errors } = listen({
      delivery: ({ status }) => (isDown ? fail() : seen.push(status)),
    });
    expect(await statusOf(handler, post(delivery))).toBe(500);
    expect(errors).toEqual([new Error('mine')]);
    isDown = false;
    expect(await statusOf(handler, post(delivery))).toBe(204);
    expect(await statusOf(handler, post(delivery))).toBe(204);
    expect(seen).toEqual(['DELIVRD']);
  });

  test('an inbox is awaited before 204; if it fails, the response is 500 and the retry stores', async () => {
    const stored: unknown[] = [];
    let isDown = true;
    const inbox: WebhookInbox = async (event, { type, key }) => {
      await Promise.resolve();
      if (isDown) throw new Error('database is down');
      stored.push([type, event.messageId, key?.startsWith('delivery:')]);
    };
    const { handler, errors } = listen({ inbox });
    expect(await statusOf(handler, post(delivery))).toBe(500);
    expect(errors).toEqual([new Error('database is down')]);
    isDown = false;
    expect(await statusOf(handler, post(delivery))).toBe(204);
    expect(stored).toEqual([['delivery', delivery.message_id, true]]);
  });

  test('with an inbox, callbacks run after the response, or before it if you say so', async () => {
    const steps: string[] = [];
    const work = defer();
    const options: WebhookHandlerOptions = {
      inbox: async () => steps.push('stored'),
      delivery: async () => {
        await work.promise;
        steps.push('called');
      },
    };
    const waiting: Promise<unknown>[] = [];
    const context = { waitUntil: (promise: Promise<unknown>) => void waiting.push(promise) };
    expect(await statusOf(listen(options).handler, post(delivery), context)).toBe(204);
    expect(steps).toEqual(['stored']);
    work.resolve();
    await Promise.all(waiting);
    expect(steps).toEqual(['stored', 'called']);
    const patient = listen({ ...options, respondFirst: false });
    expect(await statusOf(patient.handler, post(delivery))).toBe(204);
    expect(steps).toEqual(['stored', 'called', 'stored', 'called']);
  });

  test('respondFirst responds before the callback; its failure is reported and forgets the key', async () => {
    const seen: string[] = [];
    const work = defer();
    const { handler, errors } = listen({
      respondFirst: true,
      delivery: async ({ status }) => {
        await work.promise;
        seen.push(status);
      },
    });
    expect(await statusOf(handler, post(delivery))).toBe(204);
    work.reject(new Error('mine'));
    await expect.poll(() => errors).toEqual([new Error('mine')]);
    const waiting: Promise<unknown>[] = [];
    const second = listen({ respondFirst: true, delivery: ({ status }) => seen.push(status) });
    await statusOf(second.handler, post(delivery), {
      waitUntil: (promise: Promise<unknown>) => void waiting.push(promise),
    });
    await Promise.all(waiting);
    expect(seen).toEqual(['DELIVRD']);
    // The first handler forgot the key, so it calls again; its work still fails.
    await statusOf(handler, post(delivery));
    await expect.poll(() => errors).toHaveLength(2);
  });

  test('a slow callback is a 503 in time, goes on, and confirms the next attempt without a second call', async () => {
    const work = defer();
    let calls = 0;
    const { handler, errors } = listen({
      timeoutMs: 30,
      delivery: async () => {
        calls += 1;
        await work.promise;
      },
    });
    expect(await statusOf(handler, post(delivery))).toBe(503);
    expect(String(errors[0])).toContain('timeoutMs (30)');
    // The provider's next attempt, while the callback still runs: not confirmed either.
    expect(await statusOf(handler, post(delivery))).toBe(503);
    work.resolve();
    await expect.poll(() => statusOf(handler, post(delivery))).toBe(204);
    expect(calls).toBe(1);
  });

  test('by default, the response comes within the five seconds of the provider', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      for (const options of [
        { inbox: () => new Promise<void>(ignore) },
        { delivery: () => new Promise(ignore) },
      ]) {
        let status = 0;
        const { handler } = listen(options);
        const responding = statusOf(handler, post(delivery)).then((it) => (status = it));
        // The handler is loaded on first use, and then sets its timer.
        while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
        vi.advanceTimersByTime(4499);
        await new Promise((resolve) => setImmediate(resolve));
        expect(status).toBe(0);
        vi.advanceTimersByTime(1);
        expect(await responding).toBe(503);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  test('a slow callback that fails after its 503 runs again on the next attempt', async () => {
    const work = [defer(), defer()];
    let calls = 0;
    const { handler, errors } = listen({
      timeoutMs: 30,
      delivery: () => work[calls++]?.promise,
    });
    expect(await statusOf(handler, post(delivery))).toBe(503);
    // On a busy machine, the time may be over before the callback is called.
    await expect.poll(() => calls).toBe(1);
    work[0]?.reject(new Error('late'));
    await expect.poll(() => errors).toHaveLength(2);
    work[1]?.resolve();
    // On a busy machine, an attempt can take longer than 30 ms; the next one is then confirmed.
    await expect.poll(() => statusOf(handler, post(delivery))).toBe(204);
    expect(calls).toBe(2);
  });

  test('ten attempts at the same moment make one call', async () => {
    let calls = 0;
    const { handler } = listen({
      delivery: async () => {
        calls += 1;
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    const attempts = Array.from({ length: 10 }, () => statusOf(handler, post(delivery)));
    expect(new Set(await Promise.all(attempts))).toEqual(new Set([204]));
    expect(calls).toBe(1);
  });
});
