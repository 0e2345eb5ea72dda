import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, SandboxError } from '../src/index.ts';
import { sendMessage } from './support/send-message.ts';

const now = '2026-02-13T10:30:00Z';
const start = Date.parse(now);

describe('sleep on a manual clock', () => {
  test('moves time to its end, and runs everything that falls due on the way', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await sendMessage(sandbox);
    // A day of real time would not fit into a test.
    await sandbox.clock.sleep(86_400_000);
    expect(sandbox.clock.now()).toBe(start + 86_400_000);
    expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
  });

  test('takes the time once for sleepers side by side, who wake in the order of their times', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const woken: number[] = [];
    const sleep = async (ms: number): Promise<void> => {
      await sandbox.clock.sleep(ms);
      woken.push(sandbox.clock.now() - start);
    };
    await Promise.all([sleep(3000), sleep(1000), sleep(2000), sleep(3000)]);
    expect(woken).toEqual([1000, 2000, 3000, 3000]);
  });

  test('stands still while a call is in progress, whose caller sleeps for its timeout', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, latency: 300 });
    const timeout = new AbortController();
    const timedOut = sandbox.clock.sleep(2000, timeout.signal).then(
      () => true,
      () => false,
    );
    expect((await sendMessage(sandbox)).status).toBe(200);
    timeout.abort();
    expect(await timedOut).toBe(false);
    expect(sandbox.clock.now()).toBe(start);
  });

  test('takes at least the time asked for, so that a caller never wakes before a time it waits for', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const until = start + 1000.3;
    let sleeps = 0;
    while (sandbox.clock.now() < until && sleeps < 5) {
      await sandbox.clock.sleep(until - sandbox.clock.now());
      sleeps += 1;
    }
    expect(sleeps).toBe(1);
  });

  test('ends on advance as well', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const slept = sandbox.clock.sleep(5000);
    await sandbox.clock.advance('1h');
    await slept;
    expect(sandbox.clock.now()).toBe(start + 3_600_000);
  });

  test('waits while the clock is paused, and goes on when it is resumed', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    sandbox.clock.pause();
    let isAwake = false;
    const slept = sandbox.clock.sleep(1000).then(() => (isAwake = true));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    expect([isAwake, sandbox.clock.now()]).toEqual([false, start]);
    sandbox.clock.resume();
    await slept;
    expect(sandbox.clock.now()).toBe(start + 1000);
  });

  test('of nothing, or less, ends at once; an endless one ends by its signal', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await sandbox.clock.sleep(0);
    await sandbox.clock.sleep(-5);
    expect(sandbox.clock.now()).toBe(start);
    const given = new AbortController();
    const slept = sandbox.clock.sleep(Infinity, given.signal);
    given.abort(new RangeError('of the caller'));
    await expect(slept).rejects.toThrow(new RangeError('of the caller'));
    await expect(sandbox.clock.sleep(5, given.signal)).rejects.toThrow(RangeError);
  });
});

test('sleep on a running clock takes its share of real time', async () => {
  await using sandbox = createSandbox({ clock: { speed: 1000 } });
  const before = sandbox.clock.now();
  await sandbox.clock.sleep(60_000);
  expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(60_000);
  const rest = sandbox.clock.sleep(86_400_000);
  sandbox.clock.setSpeed(1_000_000);
  await rest;
});

test.each(['close', 'reset', 'restore'] as const)('%s ends the sleeps', async (action) => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const snapshot = sandbox.snapshot();
  sandbox.clock.pause();
  const slept = sandbox.clock.sleep(1000).catch((error: unknown) => error);
  const acts = {
    close: () => sandbox.close(),
    reset: () => sandbox.reset(),
    restore: () => sandbox.restore(snapshot),
  };
  await acts[action]();
  expect(await slept).toMatchObject({ name: 'SandboxError', code: 'CLOSED' });
});

test('a duration that is none rejects, and says what it takes', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const wrong = ['soon', '-1s', '', Number.NaN, {}, null] as never[];
  const { clock } = sandbox;
  const calls = [(value: never) => clock.advance(value), (value: never) => clock.sleep(value)];
  for (const call of calls) {
    for (const value of wrong) {
      // A call that throws at once would fail here, outside of the promise.
      const error: unknown = await call(value).catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(SandboxError);
      expect((error as SandboxError).message).toContain(
        'a number of milliseconds, or text such as',
      );
    }
  }
});

test('a sleep of a day takes a moment, in which slow messages come to their end', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: JSON.stringify({
      to: [outcomes.slow[0], outcomes.expired[0], outcomes.failed[0]],
      message: 'Hi',
      sender_id: 'MyApp',
    }),
  });
  await sandbox.clock.sleep(86_400_000);
  expect(sandbox.messages().map(({ status }) => status)).toEqual(['DELIVRD', 'EXPIRED', 'failed']);
});
