import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox, type SandboxMessage } from '../src/index.ts';
import { openApi } from './support/open-api.ts';

const now = '2026-02-13T10:30:00Z';

async function send(sandbox: Sandbox, ...to: readonly string[]): Promise<void> {
  const body = { to, message: 'Hi', sender_id: 'MyApp' };
  const { status } = await openApi(sandbox)('POST', '/sms/send', { body });
  expect(status).toBe(200);
}

/** Every status a message has while the clock goes on in steps of a tenth of a second. */
async function follow(sandbox: Sandbox, seconds: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let step = 0; step <= seconds * 10; step += 1) {
    const status = sandbox.messages()[0]?.status ?? '';
    if (status !== seen.at(-1)) seen.push(status);
    await sandbox.clock.advance('100ms');
  }
  return seen;
}

describe('a message to any number', () => {
  test('is pending, sent after about a second, delivered within two to five', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await send(
      sandbox,
      ...Array.from({ length: 100 }, (_, index) => `+4479110000${String(index).padStart(2, '0')}`),
    );
    const count = (status: string): number =>
      sandbox.messages().filter((message) => message.status === status).length;
    await sandbox.clock.advance('799ms');
    expect(count('pending')).toBe(100);
    await sandbox.clock.advance('402ms');
    expect(count('sent')).toBe(100);
    await sandbox.clock.advance('798ms');
    expect(count('DELIVRD')).toBe(0);
    // Some pass through ENROUTE, seeded.
    expect(count('ENROUTE')).toBeGreaterThan(0);
    expect(count('sent')).toBeGreaterThan(count('ENROUTE'));
    await sandbox.clock.advance('3001ms');
    expect(count('DELIVRD')).toBe(100);
  });

  test('has its codes and times only at the end', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await send(sandbox, outcomes.delivered[0]);
    const id = sandbox.messages()[0]?.messageId ?? '';
    const read = async (): Promise<Record<string, unknown>> =>
      (await openApi(sandbox)('GET', `/sms/status/${id}`)).json.message as Record<string, unknown>;
    await sandbox.clock.advance('1.5s');
    expect(await read()).toMatchObject({
      telecom_message_id: null,
      status_code: null,
      created_at: now,
      delivered_at: null,
    });
    await sandbox.clock.advance('4s');
    expect(await read()).toMatchObject({
      telecom_message_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status_code: '000',
      created_at: now,
      delivered_at: expect.stringMatching(/^2026-02-13T10:30:0[2-5]Z$/),
    });
  });
});

describe('an outcome', () => {
  test.each([
    ['delivered', 'DELIVRD', 6],
    ['undelivered', 'UNDELIV', 6],
    ['rejected', 'REJECTD', 6],
    ['expired', 'EXPIRED', 6],
    ['unknown', 'UNKNOWN', 6],
    ['duplicateWebhook', 'DELIVRD', 6],
    ['outOfOrderWebhook', 'DELIVRD', 6],
    ['slow', 'DELIVRD', 121],
  ] as const)('%s ends as %s, each of its numbers', async (outcome, status, seconds) => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await send(sandbox, ...outcomes[outcome]);
    await sandbox.clock.advance(`${seconds}s`);
    expect(sandbox.messages().map((message) => message.status)).toEqual(
      outcomes[outcome].map(() => status),
    );
    const isDelivered = status === 'DELIVRD';
    for (const message of sandbox.messages()) {
      expect(message.deliveredAt !== null).toBe(isDelivered);
    }
  });

  test('failed never reaches a carrier, and its cost comes back', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 10 });
    await send(sandbox, outcomes.failed[0]);
    const balance = async (): Promise<unknown> =>
      (await openApi(sandbox)('GET', '/user/balance')).json.balance;
    expect(await balance()).toBeLessThan(10);
    expect(await follow(sandbox, 3)).toEqual(['pending', 'failed']);
    expect(await balance()).toBe(10);
    expect(sandbox.messages()[0]?.cost).toBe(0);
  });

  test('slow is ENROUTE for a minute or two', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await send(sandbox, outcomes.slow[0]);
    await sandbox.clock.advance('59s');
    expect(sandbox.messages()[0]?.status).toBe('ENROUTE');
    await sandbox.clock.advance('61s');
    expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
  });
});

describe('the three-day rule', () => {
  const find = (sandbox: Sandbox, recipient: string): SandboxMessage | undefined =>
    sandbox.messages().find((message) => message.recipient === recipient);

  test('ends what is sent or ENROUTE for three days, at the whole hour after', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const [sent, enroute] = outcomes.neverFinal;
    await send(sandbox, sent, enroute);
    await sandbox.clock.advance('3d');
    expect(find(sandbox, sent)?.status).toBe('sent');
    expect(find(sandbox, enroute)?.status).toBe('ENROUTE');
    await sandbox.clock.advance('29m');
    expect(find(sandbox, sent)?.status).toBe('sent');
    // 10:30:01 and three days, then the job of 11:00.
    await sandbox.clock.advance('1m');
    expect(find(sandbox, sent)).toMatchObject({ status: 'UNDELIV', statusCode: null });
    expect(find(sandbox, enroute)?.status).toBe('UNDELIV');
  });

  test('is reported like any other end', async () => {
    await using sandbox = createSandbox({
      clock: 'manual',
      now,
      webhooks: { deliveryUrl: 'http://127.0.0.1:9/' },
      fetch: (_, init) => {
        bodies.push(JSON.parse(init?.body as string));
        return Promise.resolve(new Response());
      },
    });
    const bodies: unknown[] = [];
    await send(sandbox, outcomes.neverFinal[0]);
    await sandbox.clock.advance('4d');
    expect(bodies).toMatchObject([
      { status: 'UNDELIV', status_code: null, timestamp: '2026-02-16T11:00:00Z' },
    ]);
  });
});

describe('outcomes', () => {
  const all = Object.values(outcomes).flat();

  test('are numbers that reach nobody, none in two outcomes', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const number of all) expect(number).toMatch(/^(\+447700900\d{3}|\+1415555 ?01\d\d)$/);
  });

  test('are several for each', () => {
    expect(Object.values(outcomes).map(({ length }) => length)).toEqual(
      Object.keys(outcomes).map(() => 15),
    );
  });
});

describe('clocks that run by themselves', () => {
  test('a fast one delivers within real moments', async () => {
    await using sandbox = createSandbox({ clock: { speed: 100 } });
    await send(sandbox, outcomes.delivered[0]);
    await expect.poll(() => sandbox.messages()[0]?.status, { timeout: 5000 }).toBe('DELIVRD');
  });

  test('a paused one stands still, until it is resumed or advanced', async () => {
    await using sandbox = createSandbox({ clock: { speed: 100 } });
    sandbox.clock.pause();
    const pausedAt = sandbox.clock.now();
    await send(sandbox, outcomes.delivered[0]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(sandbox.clock.now()).toBe(pausedAt);
    await sandbox.clock.advance('10s');
    expect(sandbox.clock.now()).toBe(pausedAt + 10_000);
    expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
    sandbox.clock.resume();
    expect(sandbox.clock.speed).toBe(100);
    await expect.poll(() => sandbox.clock.now()).toBeGreaterThan(pausedAt + 10_000);
  });

  test('a real one can be advanced', async () => {
    await using sandbox = createSandbox({ clock: 'real' });
    await send(sandbox, outcomes.delivered[0]);
    await sandbox.clock.advance('6s');
    expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
  });
});
