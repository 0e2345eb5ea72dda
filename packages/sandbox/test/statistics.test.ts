import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox } from '../src/index.ts';
import { openApi, type CallOptions } from './support/open-api.ts';
import { readPath } from './support/send-message.ts';

type Query = NonNullable<CallOptions['query']>;

const rates = [
  { dialCode: '44', country: 'United Kingdom', rate: 0.04 },
  { dialCode: '1', country: 'United States', rate: 0.0085 },
];

/** Sends seven messages to GB on the 10th and two to the US on the 11th, which is today. */
async function openWithTraffic(): Promise<Sandbox> {
  const sandbox = createSandbox({
    clock: 'manual',
    now: '2026-02-10T12:00:00Z',
    rates,
    hasHistory: false,
  });
  const send = async (to: readonly string[], senderId: string): Promise<void> => {
    const body = { to, message: 'Hi', sender_id: senderId };
    expect((await openApi(sandbox)('POST', '/sms/send', { body })).status).toBe(200);
  };
  const { delivered, undelivered, rejected, expired, unknown, failed, neverFinal } = outcomes;
  await send(
    [delivered, undelivered, rejected, expired, unknown, failed, neverFinal].map(([n]) => n),
    'MyApp',
  );
  await sandbox.clock.advance('1d');
  await send(['+14155551234', '+14155551235'], 'Acme');
  await sandbox.clock.advance('10s');
  return sandbox;
}

async function read(query: Query, path = '/sms/stats'): Promise<Record<string, unknown>> {
  await using sandbox = await openWithTraffic();
  return (await openApi(sandbox)('GET', path, { query })).json as Record<string, unknown>;
}

describe('the counters', () => {
  test('of the last seven days, in the documented order', async () => {
    expect(JSON.stringify(await read({}))).toBe(
      JSON.stringify({
        status: true,
        stats: {
          total_sent: 9,
          sent: 9,
          delivered: 3,
          undelivered: 4,
          pending: 1,
          expired: 1,
          not_billed: 0,
          failed: 4,
          click_count: 0,
          unique_click_count: 0,
          action_count: 0,
          sent_rate: 100,
          delivery_rate: 33.33,
          total_cost: 0.257,
          avg_cost_per_msg: 0.028556,
          currency: 'EUR',
        },
        period: { from: '2026-02-04', to: '2026-02-11' },
      }),
    );
  });

  test.each<[Query, Record<string, number>]>([
    [{ status: 'delivered' }, { total_sent: 3, delivered: 3, total_cost: 0.057 }],
    [{ status: 'undelivered' }, { total_sent: 4, undelivered: 4, failed: 4, total_cost: 0.12 }],
    [{ status: 'pending' }, { total_sent: 1, pending: 1, delivery_rate: 0 }],
    [{ status: 'expired' }, { total_sent: 1, expired: 1 }],
    [{ country: 'US' }, { total_sent: 2, delivered: 2, delivery_rate: 100 }],
    [{ sender: 'Acme' }, { total_sent: 2 }],
    [{ phone: '+44' }, { total_sent: 7 }],
    [
      { phone: '+44', status: 'delivered' },
      { total_sent: 1, total_cost: 0.04 },
    ],
    [{ source: 'broadcasts' }, { total_sent: 0, sent_rate: 0, avg_cost_per_msg: 0 }],
    [{ source: 'all' }, { total_sent: 9 }],
    [{ period: 'today' }, { total_sent: 2 }],
    [{ from: '2026-02-10', to: '2026-02-10' }, { total_sent: 7 }],
  ])('of %j', async (query, expected) => {
    expect((await read(query)).stats).toMatchObject(expected);
  });

  test.each(['sent', 'failed', 'unknown', 'DELIVRD'])('refuse the status %s', async (status) => {
    expect(await read({ status })).toMatchObject({ error_code: 'INVALID_PARAMS' });
  });

  test('of 30d cover today and the thirty days before', async () => {
    expect((await read({ period: '30d' })).period).toEqual({
      from: '2026-01-12',
      to: '2026-02-11',
    });
  });
});

test('each day of the period has a row, in ascending order', async () => {
  const { daily, period } = (await read(
    { from: '2026-02-09', to: '2026-02-12' },
    '/sms/stats/daily',
  )) as { daily: Record<string, unknown>[]; period: unknown };
  expect(period).toEqual({ from: '2026-02-09', to: '2026-02-12' });
  expect(daily).toMatchObject([
    { date: '2026-02-09', total_sent: 0, delivery_rate: 0, currency: 'EUR' },
    { date: '2026-02-10', total_sent: 7, delivered: 1, undelivered: 4, pending: 1, expired: 1 },
    { date: '2026-02-11', total_sent: 2, delivered: 2, total_cost: 0.017 },
    { date: '2026-02-12', total_sent: 0 },
  ]);
});

test('each country has a row, sorted by most messages', async () => {
  const { countries } = (await read({}, '/sms/stats/by-country')) as { countries: unknown };
  expect(countries).toMatchObject([
    { country: 'GB', total_sent: 7, total_cost: 0.24 },
    { country: 'US', total_sent: 2, total_cost: 0.017 },
  ]);
  expect(await read({ country: 'FR' }, '/sms/stats/by-country')).toMatchObject({ countries: [] });
});

test('failed messages of a broadcast count as not billed', async () => {
  await using sandbox = createSandbox({ clock: 'manual', now: '2026-02-13T00:00:00Z' });
  const query = { source: 'broadcasts', period: '30d' };
  const { stats } = (await openApi(sandbox)('GET', '/sms/stats', { query })).json as {
    stats: Record<string, number>;
  };
  const { total_sent: total = 0, sent = 0, not_billed: notBilled = 0 } = stats;
  expect(notBilled).toBeGreaterThan(0);
  expect(total).toBe(sent + notBilled);
  expect(stats.sent_rate).toBe(Number(((100 * sent) / total).toFixed(2)));
  expect(stats.unique_click_count).toBeGreaterThan(0);
  expect(stats.click_count).toBeGreaterThan(stats.unique_click_count ?? 0);
  expect(stats.action_count).toBeGreaterThan(0);
});

test('no status filter includes messages that are not billed', async () => {
  await using sandbox = createSandbox({ clock: 'manual', now: '2026-02-13T00:00:00Z' });
  const readStatus = async (status?: string): Promise<Record<string, number>> => {
    const query = { source: 'broadcasts', period: '30d', ...(status && { status }) };
    const { json } = await openApi(sandbox)('GET', '/sms/stats', { query });
    return (json as { stats: Record<string, number> }).stats;
  };
  const all = await readStatus();
  for (const status of ['delivered', 'undelivered', 'pending', 'expired']) {
    expect(await readStatus(status)).toMatchObject({
      [status]: all[status],
      total_sent: all[status],
      not_billed: 0,
    });
  }
});

test('the last day of the clock has its rows', async () => {
  await using sandbox = createSandbox({ clock: 'manual', now: '9999-12-30T23:00:00Z' });
  await sandbox.clock.advance('1h');
  for (const [period, count] of [['today', 1] as const, ['7d', 8] as const]) {
    // Not by `openApi`: the description has days up to the year 2099.
    const response = await readPath(sandbox, `/sms/stats/daily?period=${period}`);
    const { daily } = (await response.json()) as { daily: readonly { date: string }[] };
    expect(daily.map(({ date }) => date)).toHaveLength(count);
    expect(daily.at(-1)?.date).toBe('9999-12-31');
  }
});
