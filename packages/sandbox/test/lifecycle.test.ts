import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox, type SandboxMessage } from '../src/index.ts';
import { openApi } from './support/open-api.ts';
import { openReceiver } from './support/receiver.ts';

const now = '2026-02-13T10:30:00Z';

async function send(sandbox: Sandbox, ...to: readonly string[]): Promise<void> {
  const body = { to, message: 'Hi', sender_id: 'MyApp' };
  const { status } = await openApi(sandbox)('POST', '/sms/send', { body });
  expect(status).toBe(200);
}

/** Lists the statuses of a message while the clock advances in steps of 100 ms. */
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
    // The seed decides which messages pass through ENROUTE.
    expect(count('ENROUTE')).toBeGreaterThan(0);
    expect(count('sent')).toBeGreaterThan(count('ENROUTE'));
    await sandbox.clock.advance('3001ms');
    expect(count('DELIVRD')).toBe(100);
  });

  test('has its status code and delivery time only at the end', async () => {
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
    ['accepted', 'DELIVRD', 121],
    ['deleted', 'DELETED', 6],
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

  test('failed never reaches a carrier, and its cost is refunded', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 10 });
    await send(sandbox, outcomes.failed[0]);
    const balance = async (): Promise<unknown> =>
      (await openApi(sandbox)('GET', '/user/balance')).json.balance;
    expect(await balance()).toBeLessThan(10);
    expect(await follow(sandbox, 3)).toEqual(['pending', 'failed']);
    expect(await balance()).toBe(10);
    expect(sandbox.messages()[0]?.cost).toBe(0);
  });

  test.each([
    ['slow', 'ENROUTE'],
    ['accepted', 'ACCEPTD'],
  ] as const)('%s is %s for a minute or two', async (outcome, status) => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    await send(sandbox, outcomes[outcome][0]);
    await sandbox.clock.advance('59s');
    expect(sandbox.messages()[0]?.status).toBe(status);
    await sandbox.clock.advance('61s');
    expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
  });
});

test('DELETED counts as undelivered, and no webhook reports it: contract §4 and §6.4', async () => {
  await using receiver = await openReceiver();
  await using sandbox = createSandbox({
    clock: 'manual',
    now,
    webhooks: { deliveryUrl: receiver.url },
  });
  await send(sandbox, outcomes.deleted[0], outcomes.undelivered[0]);
  await sandbox.clock.advance('6s');
  const call = openApi(sandbox);
  const { stats } = (await call('GET', '/sms/stats')).json as { stats: { undelivered: number } };
  expect(stats.undelivered).toBe(2);
  const { json } = await call('GET', '/sms/messages', { query: { status: 'undelivered' } });
  expect(json.total).toBe(2);
  expect(receiver.received.map((one) => (one.json as { status: string }).status)).toEqual([
    'UNDELIV',
  ]);
});

describe('the three-day rule', () => {
  const find = (sandbox: Sandbox, recipient: string): SandboxMessage | undefined =>
    sandbox.messages().find((message) => message.recipient === recipient);

  test('ends messages that are sent or ENROUTE for three days, at the next full hour', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const [sent, enroute] = outcomes.neverFinal;
    await send(sandbox, sent, enroute);
    await sandbox.clock.advance('3d');
    expect(find(sandbox, sent)?.status).toBe('sent');
    expect(find(sandbox, enroute)?.status).toBe('ENROUTE');
    await sandbox.clock.advance('29m');
    expect(find(sandbox, sent)?.status).toBe('sent');
    // Three days after 10:30:01, the job runs at 11:00.
    await sandbox.clock.advance('1m');
    expect(find(sandbox, sent)).toMatchObject({ status: 'UNDELIV', statusCode: null });
    expect(find(sandbox, enroute)?.status).toBe('UNDELIV');
  });

  test('is reported like any other final status', async () => {
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

  test('have reserved numbers, each in a single outcome', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const number of all) expect(number).toMatch(/^(\+447700900\d{3}|\+1415555 ?01\d\d)$/);
  });

  test('have several numbers each', () => {
    expect(Object.values(outcomes).map(({ length }) => length)).toEqual(
      Object.keys(outcomes).map(() => 15),
    );
  });
});

describe('a running clock', () => {
  test('delivers within milliseconds at a high speed', async () => {
    await using sandbox = createSandbox({ clock: { speed: 100 } });
    await send(sandbox, outcomes.delivered[0]);
    await expect.poll(() => sandbox.messages()[0]?.status, { timeout: 5000 }).toBe('DELIVRD');
  });

  test('can be paused, and then resumed or advanced', async () => {
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

  test('can be advanced at real speed', async () => {
    await using sandbox = createSandbox({ clock: 'real' });
    await send(sandbox, outcomes.delivered[0]);
    await sandbox.clock.advance('6s');
    expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
  });
});
