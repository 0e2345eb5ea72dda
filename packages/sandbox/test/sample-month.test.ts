import { expect, test } from 'vitest';
import { openApi, type CallApi } from './support/open-api.ts';
import { sendMessage } from './support/send-message.ts';
import { createSandbox } from '../src/index.ts';

const options = { clock: 'manual', now: '2026-02-13T10:30:00Z', balance: 250 } as const;
const month = { period: '30d', limit: 100 };

interface Row {
  readonly id: string;
  readonly source: string;
  readonly cost: number;
  readonly sent_at: string;
  readonly status: string;
}

async function readMonth(call: CallApi): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const query = { ...month, page };
    const { json } = await call('GET', '/sms/messages/unified', { query });
    rows.push(...(json.messages as Row[]));
    if (page >= Number(json.total_pages)) return rows;
  }
}

const toUnits = (amount: unknown): number => Math.round(Number(amount) * 1e6);

test('the month has sends of the API and broadcasts, and agrees with payments, statistics and balance', async () => {
  await using sandbox = createSandbox(options);
  const call = openApi(sandbox);
  const rows = await readMonth(call);
  const costs: Record<string, number> = {};
  for (const { sent_at: at, cost } of rows) {
    costs[at.slice(0, 10)] = (costs[at.slice(0, 10)] ?? 0) + toUnits(cost);
  }
  for (const source of ['api', 'campaign']) {
    const own = rows.filter((row) => row.source === source);
    expect(own.length).toBeGreaterThan(100);
    expect(new Set(own.map(({ status }) => status)).size).toBeGreaterThan(3);
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
  }

  const payments = (await call('GET', '/user/payments')).json as unknown as readonly {
    readonly type: string;
    readonly amount: number;
    readonly date: string;
  }[];
  const usage = payments.filter(({ type }) => type === 'usage');
  expect(
    Object.fromEntries(usage.map((row) => [row.date.slice(0, 10), -toUnits(row.amount)])),
  ).toEqual(Object.fromEntries(Object.entries(costs).filter(([, cost]) => cost > 0)));
  const total = payments.reduce((sum, { amount }) => sum + toUnits(amount), 0);
  expect(total).toBe(toUnits(250));
  expect((await call('GET', '/user/balance')).json.balance).toBe(250);

  const query = { period: '30d', source: 'all' };
  const { stats } = (await call('GET', '/sms/stats', { query })).json as {
    readonly stats: { readonly total_sent: number; readonly total_cost: number };
  };
  expect([stats.total_sent, toUnits(stats.total_cost)]).toEqual([
    rows.length,
    Object.values(costs).reduce((sum, cost) => sum + cost, 0),
  ]);
  const api = await call('GET', '/sms/messages', { query: month });
  expect(api.json.total).toBe(rows.filter(({ source }) => source === 'api').length);
});

test('a message of the API and one of a broadcast can have the same unified ID', async () => {
  await using sandbox = createSandbox(options);
  const rows = await readMonth(openApi(sandbox));
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBeLessThan(ids.length);
});

test('the last seven days, messages() and waitForMessage begin without it', async () => {
  await using sandbox = createSandbox(options);
  const call = openApi(sandbox);
  for (const path of ['/sms/messages', '/sms/messages/unified']) {
    expect((await call('GET', path)).json.total).toBe(0);
  }
  expect(sandbox.messages()).toEqual([]);
  await expect(sandbox.waitForMessage({ text: /\d{6}/, timeoutMs: 10 })).rejects.toMatchObject({
    code: 'MESSAGE_TIMEOUT',
  });
  await sendMessage(sandbox);
  expect(sandbox.messages()).toHaveLength(1);
});
