import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryStore, type SharedStore } from '../../src/index.ts';
import { limitPace } from '../../src/server/index.ts';
import { defer } from '../support/defer.ts';
import { type Answer, message, openProxy, post, read } from './open-proxy.ts';

/** The longest time that a step of a store may take, in milliseconds. */
const limitMs = 10_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Makes a store of which a method never responds. */
function hangIn(method: keyof SharedStore) {
  const { promise: isHanging, resolve } = defer();
  const store: SharedStore = {
    ...createMemoryStore(),
    [method]: () => {
      resolve();
      return new Promise(() => undefined);
    },
  };
  return { store, isHanging };
}

/** Waits until the store hangs, and then for as long as it may. */
async function answerInTime(responding: Promise<Response>, isHanging: Promise<void>) {
  let isAnswered = false;
  const answering = responding.then((response) => {
    isAnswered = true;
    return read(response);
  });
  await isHanging;
  await vi.advanceTimersByTimeAsync(limitMs - 1000);
  expect(isAnswered).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  return answering;
}

const unavailable = {
  status: 503,
  body: { error: { name: 'StoreError', code: 'STORE_UNAVAILABLE', sent: 'no', retryable: true } },
} satisfies Partial<Answer>;

const pace = { visitor: { max: 5, perMs: 60_000 } };

describe('a store that never responds holds no request for longer than ten seconds', () => {
  test.each([
    ['an id', { id: 'a' }],
    ['a key', { key: 'a' }],
  ])('before a call with %s: nothing is sent', async (_, fields) => {
    const { store, isHanging } = hangIn('claim');
    await using proxy = openProxy({ store });
    const responding = proxy.handle(post('sms.send', { input: message, ...fields }));
    expect(await answerInTime(responding, isHanging)).toMatchObject(unavailable);
    expect(proxy.errors).toMatchObject([{ context: { place: 'store' } }]);
    expect(proxy.sandbox.messages()).toHaveLength(0);
  });

  test.each([
    ['an id', { id: 'a' }],
    ['a key', { key: 'a' }],
  ])('after a call with %s: the visitor gets its result', async (_, fields) => {
    const { store, isHanging } = hangIn('settle');
    await using proxy = openProxy({ store });
    const responding = proxy.handle(post('sms.send', { input: message, ...fields }));
    const { status, body } = await answerInTime(responding, isHanging);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ results: [{ recipient: message.to[0] }] });
    expect(proxy.sandbox.messages()).toHaveLength(1);
  });

  test('after a call that was refused: the visitor gets the refusal', async () => {
    const { store, isHanging } = hangIn('release');
    await using proxy = openProxy({ store }, { balance: 0 });
    const responding = proxy.handle(post('sms.send', { input: message, id: 'a' }));
    const { body } = await answerInTime(responding, isHanging);
    expect(body.error).toMatchObject({ sent: 'no' });
    expect(proxy.errors.map(({ context }) => context.place)).toContain('store');
  });

  test('in a limit, before the call: nothing is sent', async () => {
    const { store, isHanging } = hangIn('count');
    await using proxy = openProxy({ limits: { 'sms.send': limitPace({ store, ...pace }) } });
    const responding = proxy.handle(post('sms.send', { input: message }));
    expect(await answerInTime(responding, isHanging)).toMatchObject(unavailable);
    expect(proxy.errors).toMatchObject([{ context: { place: 'limits' } }]);
    expect(proxy.sandbox.messages()).toHaveLength(0);
  });

  test('in a limit, after the call: the visitor gets its result', async () => {
    const { store: hanging, isHanging } = hangIn('count');
    const memory = createMemoryStore();
    let calls = 0;
    const store: SharedStore = {
      ...memory,
      count: (counters) => (calls++ ? hanging : memory).count(counters),
    };
    const limits = { 'sms.send': limitPace({ store, ...pace }) };
    await using proxy = openProxy({ limits }, { balance: 0 });
    const responding = proxy.handle(post('sms.send', { input: message }));
    const { body } = await answerInTime(responding, isHanging);
    expect(body.error).toMatchObject({ sent: 'no' });
    const failure = proxy.errors.find(({ context }) => context.place === 'limits');
    expect(failure?.error).toMatchObject({ code: 'STORE_UNAVAILABLE', sent: 'maybe' });
  });
});
