import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, SandboxError, type Sandbox } from '../src/index.ts';
import { openApi } from './support/open-api.ts';
import { openReceiver } from './support/receiver.ts';

const now = '2026-02-10T22:00:00Z';
const numbers = [...Object.values(outcomes).flat(), '+14155551234', '+447911123456'];

type Step =
  | { readonly kind: 'send'; readonly to: readonly string[]; readonly key: string }
  | { readonly kind: 'wait'; readonly ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('send' as const),
    to: fc.array(fc.constantFrom(...numbers), { minLength: 1, maxLength: 8 }),
    key: fc.constantFrom('sk_prod_local', 'sk_test_local'),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.constantFrom(100, 1200, 3000, 60_000, 86_400_000, 3 * 86_400_000),
  }),
);

async function take(sandbox: Sandbox, steps: readonly Step[]): Promise<void> {
  for (const action of steps) {
    if (action.kind === 'wait') await sandbox.clock.advance(action.ms);
    else {
      const { to, key } = action;
      const body = { to, message: 'Hi', sender_id: 'MyApp' };
      await openApi(sandbox)('POST', '/sms/send', { key, body });
    }
  }
}

/** Reads every endpoint as raw text. */
async function readAll(sandbox: Sandbox): Promise<readonly string[]> {
  const call = openApi(sandbox);
  const responses: string[] = [];
  for (const [path, key] of [
    ['/sms/messages?limit=100&period=30d', 'sk_prod_local'],
    ['/sms/messages?limit=100', 'sk_test_local'],
    ['/sms/messages/unified/export?period=30d', 'sk_prod_local'],
    ['/sms/stats?source=all&period=30d', 'sk_prod_local'],
    ['/sms/stats/daily?source=all&period=30d', 'sk_prod_local'],
    ['/sms/stats/by-country?source=all&period=30d', 'sk_prod_local'],
    ['/user/balance', 'sk_prod_local'],
    ['/user/pricing', 'sk_prod_local'],
    ['/user/payments', 'sk_prod_local'],
  ] as const) {
    const [pathname = '', search] = path.split('?');
    const query = Object.fromEntries(new URLSearchParams(search));
    responses.push((await call('GET', pathname, { key, query })).text);
  }
  return responses;
}

describe('a seed', () => {
  test('gives the same history each time, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(), async (steps, seed) => {
        const run = async (): Promise<readonly string[]> => {
          await using sandbox = createSandbox({ clock: 'manual', now, seed });
          await take(sandbox, steps);
          return await readAll(sandbox);
        };
        expect(await run()).toEqual(await run());
      }),
      { numRuns: 20, seed: 23 },
    );
  });

  test('gives the same history for one long advance and for many short ones', async () => {
    const run = async (strides: readonly number[]): Promise<readonly string[]> => {
      await using sandbox = createSandbox({ clock: 'manual', now, balance: 5000 });
      await take(sandbox, [{ kind: 'send', to: numbers.slice(0, 100), key: 'sk_prod_local' }]);
      for (const ms of strides) await sandbox.clock.advance(ms);
      return await readAll(sandbox);
    };
    const seconds = Array.from({ length: 200 }, () => 1000);
    expect(await run(seconds)).toEqual(await run([200_000]));
  });

  test('gives other times and networks than another seed', async () => {
    const run = async (seed: number): Promise<readonly string[]> => {
      await using sandbox = createSandbox({ clock: 'manual', now, seed });
      await take(sandbox, [
        { kind: 'send', to: numbers.slice(0, 20), key: 'sk_prod_local' },
        { kind: 'wait', ms: 10_000 },
      ]);
      return await readAll(sandbox);
    };
    expect(await run(1)).not.toEqual(await run(2));
  });
});

describe('a snapshot', () => {
  test('is plain JSON; restoring it brings back the same state, which continues in the same way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 8 }),
        fc.array(step, { maxLength: 8 }),
        async (past, future) => {
          await using sandbox = createSandbox({ clock: 'manual', now });
          await take(sandbox, past);
          const snapshot = sandbox.snapshot();
          const text = JSON.stringify(snapshot);
          const present = await readAll(sandbox);
          await take(sandbox, future);
          const end = await readAll(sandbox);
          expect(JSON.stringify(snapshot)).toBe(text);

          await using other = createSandbox({ clock: 'manual', now: '2027-01-01T00:00:00Z' });
          other.restore(JSON.parse(text) as typeof snapshot);
          expect(JSON.stringify(other.snapshot())).toBe(text);
          expect(await readAll(other)).toEqual(present);
          await take(other, future);
          expect(await readAll(other)).toEqual(end);

          sandbox.restore(snapshot);
          await take(sandbox, future);
          expect(await readAll(sandbox)).toEqual(end);
        },
      ),
      { numRuns: 20, seed: 23 },
    );
  });

  test('contains settings, webhook logs, faults with their counters, requests and used signatures', async () => {
    await using receiver = await openReceiver(() => 500);
    await using sandbox = createSandbox({
      clock: 'manual',
      now,
      webhooks: { deliveryUrl: receiver.url },
    });
    const call = openApi(sandbox);
    await call('PUT', '/user/webhooks', {
      body: { signing_secret: 'geheim', delivery_fields: ['status'] },
    });
    sandbox.faults.add({ on: 'account.balance', kind: 'status', status: 500, nth: 2 });
    await call('GET', '/user/balance');
    await take(sandbox, [{ kind: 'send', to: [outcomes.delivered[0]], key: 'sk_prod_local' }]);
    await sandbox.clock.advance('6s');
    expect(receiver.received).toHaveLength(1);

    const snapshot = sandbox.snapshot();
    sandbox.reset();
    expect(sandbox.webhooks.log()).toEqual([]);
    sandbox.restore(snapshot);

    expect(sandbox.requests().map(({ operation }) => operation)).toEqual([
      'webhooks.update',
      'account.balance',
      'sms.send',
    ]);
    expect((await call('GET', '/user/balance')).status).toBe(500);
    const { json } = await call('GET', '/user/webhooks');
    expect(json.webhooks).toMatchObject({
      delivery_url: receiver.url,
      delivery_fields: ['status'],
      signing_secret_set: true,
    });
    // The second attempt was scheduled on the clock.
    await sandbox.clock.advance('10s');
    expect(receiver.received).toHaveLength(2);
    expect(sandbox.webhooks.log().map(({ id, attempt }) => [id, attempt])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('restarts a webhook that was in progress', async () => {
    await using receiver = await openReceiver((count) => (count === 0 ? null : 204));
    await using sandbox = createSandbox({
      clock: 'manual',
      now,
      webhooks: { impressionUrl: receiver.url },
    });
    await take(sandbox, [{ kind: 'send', to: [outcomes.delivered[0]], key: 'sk_prod_local' }]);
    await expect.poll(() => receiver.received.length).toBe(1);
    const snapshot = sandbox.snapshot();
    await using other = createSandbox({ clock: 'manual' });
    other.restore(snapshot);
    await other.clock.advance(0);
    expect(receiver.received).toHaveLength(2);
    expect(other.webhooks.log()).toMatchObject([{ attempt: 1, statusCode: 204 }]);
  });

  test.each([
    ['no fields', {}],
    ['another format', { format: 0, seed: 1, workspaces: [] }],
    ['another seed', { format: 1, seed: 2, workspaces: [] }],
  ])('with %s is refused, and nothing changes', async (_, snapshot) => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const before = JSON.stringify(sandbox.snapshot());
    let code: unknown;
    try {
      sandbox.restore(snapshot as never);
    } catch (error) {
      code = error instanceof SandboxError ? error.code : error;
    }
    expect(code).toBe('INVALID_SNAPSHOT');
    expect(JSON.stringify(sandbox.snapshot())).toBe(before);
  });
});

describe('reset', () => {
  test('restores the initial state', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const fresh = JSON.stringify(sandbox.snapshot());
    await take(sandbox, [
      { kind: 'send', to: numbers.slice(0, 30), key: 'sk_prod_local' },
      { kind: 'wait', ms: 1200 },
    ]);
    sandbox.faults.add({ kind: 'status', status: 500 });
    expect(JSON.stringify(sandbox.snapshot())).not.toBe(fresh);
    sandbox.reset();
    expect(JSON.stringify(sandbox.snapshot())).toBe(fresh);
    await sandbox.clock.advance('1d');
    expect(sandbox.messages()).toEqual([]);
  });
});
