import { createSandbox } from '@23telecom/sandbox';
import { describe, expect, test, vi } from 'vitest';
import {
  type ClientOptions,
  createClient,
  createMemoryStore,
  type SharedStore,
  StoreError,
} from '../../src/index.ts';
import { defer } from '../support/defer.ts';
import { createManualClock } from '../support/manual-clock.ts';

/** For a machine that is busy with other packages. */
const waitOptions = { timeout: 20_000 };

const input = { to: ['+447700900000'], text: 'Your code is 1234', senderId: 'MyApp' };

/** Starts a sandbox, and makes a client for it whose time only the test moves. */
function setUp(options: Pick<ClientOptions, 'timeoutMs' | 'middleware'> = {}, balance = 100) {
  const sandbox = createSandbox({ hasHistory: false, balance });
  const clock = createManualClock();
  const { baseUrl, fetch } = sandbox;
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch, clock, ...options });
  return { sandbox, clock, client, [Symbol.asyncDispose]: () => sandbox.close() };
}

/** Makes a store of which one method never responds. */
function hangIn(method: keyof SharedStore) {
  const hanging = vi.fn(() => new Promise<never>(() => undefined));
  const store: SharedStore = { ...createMemoryStore(), [method]: hanging };
  const waitForCall = (advance?: () => void) =>
    vi.waitFor(() => {
      advance?.();
      expect(hanging).toHaveBeenCalled();
    }, waitOptions);
  return { store, waitForCall };
}

/** Whether a promise has settled, after all that needs no timer. */
async function hasSettled(promise: Promise<unknown>): Promise<boolean> {
  let isSettled = false;
  const settle = () => (isSettled = true);
  promise.then(settle, settle);
  await new Promise((resolve) => setImmediate(resolve));
  return isSettled;
}

describe('a store that never responds', () => {
  test.each<[whose: string, ofClient: number | undefined, ofCall: number | undefined, ms: number]>([
    ['of the call', 5000, 2000, 2000],
    ['of the client', 5000, undefined, 5000],
    ['that is the default', undefined, undefined, 30_000],
  ])(
    'before the request: the call ends after the timeoutMs %s, and nothing was sent',
    async (_whose, ofClient, ofCall, ms) => {
      await using setting = setUp({ timeoutMs: ofClient });
      const { store, waitForCall } = hangIn('claim');
      const call = setting.client.sms.sendOnce('order 17', input, { store, timeoutMs: ofCall });
      call.catch(() => undefined);
      await waitForCall();
      setting.clock.advance(ms - 1);
      expect(await hasSettled(call)).toBe(false);
      setting.clock.advance(1);
      await expect(call).rejects.toMatchObject({
        name: 'StoreError',
        code: 'STORE_UNAVAILABLE',
        operation: 'sms.sendOnce',
        sent: 'no',
        retryable: true,
        description: expect.stringContaining(`within ${ms} ms`) as string,
      });
      expect(setting.sandbox.messages()).toHaveLength(0);
    },
  );

  test('before the request: a claim that is stored later is freed', async () => {
    await using setting = setUp();
    const memory = createMemoryStore();
    const late = defer();
    const claim = vi.fn<SharedStore['claim']>(async (...claimed) => {
      await late.promise;
      return memory.claim(...claimed);
    });
    const options = { store: { ...memory, claim }, timeoutMs: 1000 };
    const call = setting.client.sms.sendOnce('order 17', input, options);
    call.catch(() => undefined);
    await vi.waitFor(() => expect(claim).toHaveBeenCalled(), waitOptions);
    setting.clock.advance(1000);
    await expect(call).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', sent: 'no' });
    late.resolve();
    const [storeKey = ''] = claim.mock.calls[0] ?? [];
    await vi.waitFor(async () => expect(await memory.read(storeKey)).toBeNull(), waitOptions);
    const again = await setting.client.sms.sendOnce('order 17', input, { store: memory });
    expect(again).toMatchObject({ isRepeat: false, isRecorded: true });
    expect(setting.sandbox.messages()).toHaveLength(1);
  });

  test('after the request: the result comes after timeoutMs, marked as not recorded', async () => {
    await using setting = setUp();
    const { store, waitForCall } = hangIn('settle');
    const call = setting.client.sms.sendOnce('order 17', input, { store, timeoutMs: 1000 });
    await waitForCall();
    setting.clock.advance(1000);
    const result = await call;
    expect(result).toMatchObject({ isRepeat: false, isRecorded: false });
    expect(result.results).toHaveLength(1);
    expect(setting.sandbox.messages()).toHaveLength(1);
  });

  test('after a request whose outcome is unknown: the error says maybe', async () => {
    await using setting = setUp({
      middleware: [
        async ({ kind }, next) => {
          // The send goes out and its response is lost; the history cannot be read.
          if (kind === 'send') await next();
          throw new Error('a bug');
        },
      ],
    });
    const { store, waitForCall } = hangIn('settle');
    const options = { store, timeoutMs: 1000, settleMs: 0 };
    const call = setting.client.sms.sendOnce('order 17', input, options);
    call.catch(() => undefined);
    // The look in the history pauses.
    await waitForCall(() => setting.clock.advance(100));
    setting.clock.advance(1000);
    await expect(call).rejects.toMatchObject({ code: 'SEND_UNCERTAIN', sent: 'maybe' });
  });

  test('after a refusal: the error of the refusal comes after timeoutMs', async () => {
    await using setting = setUp({}, 0);
    const { store, waitForCall } = hangIn('release');
    const call = setting.client.sms.sendOnce('order 17', input, { store, timeoutMs: 1000 });
    call.catch(() => undefined);
    await waitForCall();
    setting.clock.advance(1000);
    await expect(call).rejects.toMatchObject({ name: 'InsufficientBalanceError', sent: 'no' });
  });
});

test.each<[string, () => Promise<never>]>([
  ['never responds', () => new Promise(() => undefined)],
  ['throws', () => Promise.reject(new Error('down'))],
  [
    'throws an error of its own package',
    () => Promise.reject(new StoreError({ code: 'STORE_UNAVAILABLE', description: 'locked' })),
  ],
])(
  'a store that %s while another call sends with the key: the error says maybe',
  async (_, fail) => {
    const [started, gate] = [defer(), defer()];
    await using setting = setUp({
      middleware: [
        async (_context, next) => {
          started.resolve();
          await gate.promise;
          return next();
        },
      ],
    });
    const memory = createMemoryStore();
    const first = setting.client.sms.sendOnce('order 17', input, { store: memory });
    await started.promise;
    const claim = vi.fn<SharedStore['claim']>((...claimed) => memory.claim(...claimed));
    const store = { ...memory, claim };
    const second = setting.client.sms.sendOnce('order 17', input, { store, timeoutMs: 1000 });
    second.catch(() => undefined);
    await vi.waitFor(() => expect(claim).toHaveBeenCalledTimes(1), waitOptions);
    claim.mockImplementation(fail);
    await vi.waitFor(() => {
      setting.clock.advance(50);
      expect(claim).toHaveBeenCalledTimes(2);
    }, waitOptions);
    setting.clock.advance(1000);
    await expect(second).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', sent: 'maybe' });
    gate.resolve();
    expect(await first).toMatchObject({ isRepeat: false });
    expect(setting.sandbox.messages()).toHaveLength(1);
  },
);
