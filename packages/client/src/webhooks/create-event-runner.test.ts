import { describe, expect, test, vi } from 'vitest';
import { defer } from '../../test/support/defer.ts';
import {
  action,
  click,
  delivery,
  ignore,
  listen,
  post,
  statusOf,
} from '../../test/support/webhook-events.ts';
import { createMemoryStore } from '../store/create-memory-store.ts';
import { createStoreDedupe, type Dedupe } from './index.ts';

describe('duplicates', () => {
  test('of a delivery are dropped by message and status', async () => {
    const seen: string[] = [];
    const { handler } = listen({
      delivery: ({ messageId, status }) => seen.push(`${messageId} ${status}`),
    });
    const id = delivery.message_id;
    for (const [message_id, status, timestamp] of [
      [id, 'UNKNOWN', '2026-02-13T10:30:04Z'],
      [id, 'DELIVRD', '2026-02-13T10:30:05Z'],
      [id, 'DELIVRD', '2026-02-13T10:30:15Z'],
      ['api_2', 'DELIVRD', '2026-02-13T10:30:04Z'],
    ]) {
      const payload = { ...delivery, message_id, status, timestamp };
      expect(await statusOf(handler, post(payload))).toBe(204);
    }
    expect(seen).toEqual([`${id} UNKNOWN`, `${id} DELIVRD`, 'api_2 DELIVRD']);
  });

  test('of a click are its attempts; two links in one second are two clicks', async () => {
    const seen: unknown[] = [];
    const { handler } = listen({ click: ({ url, clickedAt }) => seen.push([url, clickedAt]) });
    const second = '2026-02-13T10:30:04Z';
    for (const payload of [
      click,
      // The same attempt again, made later and with its fields in another order.
      { ...click, timestamp: '2026-02-13T10:30:14Z' },
      Object.fromEntries(Object.entries(click).reverse()),
      { ...click, url: 'https://a.test/2' },
      { ...click, clicked_at: '2026-02-13T10:30:09Z' },
    ]) {
      expect(await statusOf(handler, post(payload))).toBe(204);
    }
    expect(seen).toEqual([
      ['https://a.test/1', second],
      ['https://a.test/2', second],
      ['https://a.test/1', '2026-02-13T10:30:09Z'],
    ]);
  });

  test('of a conversion are its attempts; other fields in one second are other conversions', async () => {
    let calls = 0;
    const { handler } = listen({ conversion: () => (calls += 1) });
    for (const payload of [action, action, { ...action, order: 1 }, { ...action, order: 2 }]) {
      await statusOf(handler, post(payload));
    }
    expect(calls).toBe(3);
  });

  test('commas, quotes and long ids do not make two events one', async () => {
    const seen: string[] = [];
    const { handler } = listen({ delivery: ({ messageId }) => seen.push(messageId) });
    const long = 'a'.repeat(2000);
    const ids = [
      ['a', 'b,DELIVRD'],
      ['a,b', 'DELIVRD'],
      ['a","b', 'DELIVRD'],
      [`${long}1`, 'DELIVRD'],
      [`${long}2`, 'DELIVRD'],
    ];
    for (const [message_id, status] of ids) {
      await statusOf(handler, post({ ...delivery, message_id, status }));
    }
    expect(seen).toEqual(ids.map(([id]) => id));
  });

  test('are checked in your own store; if it fails, the response is 500 and nothing is called', async () => {
    const calls: string[] = [];
    let isDown = false;
    const dedupe: Dedupe = {
      async claim(key, owner) {
        if (isDown) throw new Error('store is down');
        calls.push(`claim ${key.slice(0, 9)} ${owner.length}`);
        return 'new';
      },
      settle: async (key) => void calls.push(`settle ${key.slice(0, 9)}`),
      release: async () => void calls.push('release'),
    };
    const { handler, errors } = listen({ delivery: () => calls.push('call'), dedupe });
    expect(await statusOf(handler, post(delivery))).toBe(204);
    expect(calls).toEqual(['claim delivery: 36', 'call', 'settle delivery:']);
    isDown = true;
    expect(await statusOf(handler, post(delivery))).toBe(500);
    expect(errors).toEqual([new Error('store is down')]);
    expect(calls).toHaveLength(3);
  });

  test('a store that fails after the callback is reported, and the event stays confirmed', async () => {
    const dedupe: Dedupe = {
      claim: async () => 'new',
      settle: () => Promise.reject(new Error('store is down')),
      release: ignore,
    };
    const { handler, errors } = listen({ delivery: ignore, dedupe });
    expect(await statusOf(handler, post(delivery))).toBe(204);
    expect(errors).toEqual([new Error('store is down')]);
  });

  test('a store that hangs holds no attempt longer than timeoutMs, and later attempts claim again', async () => {
    let calls = 0;
    let isHanging = true;
    const dedupe: Dedupe = {
      claim: () => (isHanging ? new Promise(ignore) : Promise.resolve(calls ? 'done' : 'new')),
      settle: ignore,
      release: ignore,
    };
    const { handler, errors } = listen({ delivery: () => (calls += 1), dedupe, timeoutMs: 30 });
    expect(await statusOf(handler, post(delivery))).toBe(503);
    await expect
      .poll(() => errors.join())
      .toContain('dedupe.claim took longer than timeoutMs (30)');
    expect(calls).toBe(0);
    isHanging = false;
    // On a busy machine, an attempt can take longer than 30 ms.
    await expect.poll(() => statusOf(handler, post(delivery))).toBe(204);
    expect(calls).toBe(1);
  });

  test('a store that hangs after the callback is reported, and does not keep the event busy', async () => {
    const settle = vi.fn(() => new Promise(ignore));
    const claim = vi.fn<Dedupe['claim']>().mockResolvedValueOnce('new').mockResolvedValue('done');
    const dedupe: Dedupe = { claim, settle, release: ignore };
    const { handler, errors } = listen({ delivery: ignore, dedupe, timeoutMs: 30 });
    expect(await statusOf(handler, post(delivery))).toBe(503);
    await expect
      .poll(() => errors.join())
      .toContain('dedupe.settle took longer than timeoutMs (30)');
    await expect.poll(() => statusOf(handler, post(delivery))).toBe(204);
    expect(settle).toHaveBeenCalledTimes(1);
    expect(claim.mock.calls.length).toBeGreaterThan(1);
  });

  test('a claim that comes too late is released, so that the next attempt gets the key', async () => {
    const late = defer();
    const store = createMemoryStore();
    const shared = createStoreDedupe(store);
    const release = vi.fn(shared.release);
    const dedupe: Dedupe = {
      ...shared,
      release,
      claim: async (...claim) => {
        await late.promise;
        return shared.claim(...claim);
      },
    };
    const { handler, errors } = listen({ delivery: ignore, dedupe, timeoutMs: 30 });
    expect(await statusOf(handler, post(delivery))).toBe(503);
    await expect.poll(() => errors).toHaveLength(2);
    late.resolve();
    await expect.poll(() => release).toHaveBeenCalled();
    await expect.poll(() => statusOf(handler, post(delivery))).toBe(204);
  });

  test('over a shared store, another process is busy, then done; a failure frees the key', async () => {
    const store = createMemoryStore();
    const work = [defer(), defer()];
    let calls = 0;
    const process = () =>
      listen({ delivery: () => work[calls++]?.promise, dedupe: createStoreDedupe(store) });
    const [one, two] = [process(), process()];
    const first = statusOf(one.handler, post(delivery));
    await expect.poll(() => calls).toBe(1);
    expect(await statusOf(two.handler, post(delivery))).toBe(503);
    work[0]?.reject(new Error('mine'));
    expect(await first).toBe(500);
    work[1]?.resolve();
    expect(await statusOf(two.handler, post(delivery))).toBe(204);
    expect(await statusOf(one.handler, post(delivery))).toBe(204);
    expect(calls).toBe(2);
  });

  test('are passed on if dedupe is false, or if the event has no message id', async () => {
    let calls = 0;
    const all = listen({ delivery: () => void (calls += 1), dedupe: false });
    const nameless = listen({ delivery: () => void (calls += 1) });
    for (const [{ handler }, payload] of [
      [all, delivery],
      [all, delivery],
      [nameless, { status: 'DELIVRD' }],
      [nameless, { status: 'DELIVRD' }],
    ] as const) {
      await statusOf(handler, post(payload));
    }
    expect(calls).toBe(4);
  });
});
