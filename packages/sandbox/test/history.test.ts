import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox } from '../src/index.ts';
import { openApi, type CallOptions } from './support/open-api.ts';

const list = '/sms/messages';
type Query = NonNullable<CallOptions['query']>;

async function send(sandbox: Sandbox, to: readonly string[], senderId = 'MyApp'): Promise<void> {
  const body = { to, message: 'Hi', sender_id: senderId };
  expect((await openApi(sandbox)('POST', '/sms/send', { body })).status).toBe(200);
}

/**
 * Opens a sandbox with six messages to GB on the first day, each with another final status, two to
 * the US on the next day, and a pending one.
 */
async function openWithHistory({ hasHistory = false } = {}): Promise<Sandbox> {
  const sandbox = createSandbox({ clock: 'manual', now: '2026-02-10T23:59:00Z', hasHistory });
  await send(sandbox, [
    outcomes.delivered[0],
    outcomes.undelivered[0],
    outcomes.rejected[0],
    outcomes.expired[0],
    outcomes.unknown[0],
    outcomes.failed[0],
  ]);
  await sandbox.clock.advance('1m');
  await send(sandbox, ['+14155551234', '+14165551234'], 'Acme');
  await sandbox.clock.advance('1d');
  await send(sandbox, ['+447911123456']);
  return sandbox;
}

async function totalOf(query: Query, path = list): Promise<unknown> {
  await using sandbox = await openWithHistory();
  return (await openApi(sandbox)('GET', path, { query: { limit: 100, ...query } })).json
    .total as unknown;
}

test('a list has the documented keys and the last seven days by default, newest first', async () => {
  await using sandbox = await openWithHistory();
  const { json } = await openApi(sandbox)('GET', list);
  expect(json).toMatchObject({ total: 9, page: 1, limit: 25, total_pages: 1 });
  const ids = (json.messages as { id: number }[]).map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((one, other) => other - one));
  const { client_message_id: messageId, id } = json.messages[0];
  expect(json.messages[0]).toEqual({
    id,
    client_message_id: messageId,
    recipient: '+447911123456',
    sender_id: 'MyApp',
    message: 'Hi',
    status: 'pending',
    status_code: null,
    segments: 1,
    cost: json.messages[0].cost,
    created_at: '2026-02-12T00:00:00Z',
    delivered_at: null,
  });
  const status = await openApi(sandbox)('GET', `/sms/status/${String(messageId)}`);
  expect(status.json.message.recipient).toBe('+447911123456');
});

describe('the status filter', () => {
  test.each([
    ['delivered', 3],
    ['undelivered', 2],
    ['failed', 2],
    ['expired', 1],
    ['unknown', 1],
    ['pending', 1],
    ['sent', 1],
  ])('%s matches %i', async (status, total) => {
    expect(await totalOf({ status })).toBe(total);
  });
});

describe('a filter', () => {
  test.each<[Query, number]>([
    [{ phone: '447700' }, 6],
    [{ phone: '+1415' }, 1],
    [{ phone: ' 1415' }, 1],
    [{ phone: '999999' }, 0],
    [{ country: 'GB' }, 7],
    [{ country: 'us' }, 1],
    [{ country: 'CA' }, 1],
    [{ country: 'FR' }, 0],
    [{ sender: 'Acme' }, 2],
    [{ sender: 'acme' }, 0],
    [{ country: 'GB', status: 'delivered' }, 1],
    [{ country: 'GB', status: 'delivered', phone: '900', sender: 'MyApp' }, 1],
    [{ status: '' }, 9],
  ])('of %j matches %i', async (query, total) => {
    expect(await totalOf(query)).toBe(total);
  });
});

describe('a period', () => {
  test.each<[Query, number]>([
    [{ period: 'today' }, 1],
    [{ period: 'yesterday' }, 2],
    [{ period: '7d' }, 9],
    [{ period: '30d' }, 9],
    [{ period: 'this_month' }, 9],
    [{ period: 'last_month' }, 0],
    [{ from: '2026-02-10', to: '2026-02-10' }, 6],
    [{ from: '2026-02-10', to: '2026-02-11' }, 8],
    [{ from: '2026-02-11' }, 3],
    [{ to: '2026-02-11' }, 8],
    [{ from: '2025-01-01', to: '2025-12-31' }, 0],
  ])('of %j contains %i messages, by days in UTC', async (query, total) => {
    expect(await totalOf(query)).toBe(total);
  });

  test('includes the last millisecond of its last day', async () => {
    await using sandbox = createSandbox({
      clock: 'manual',
      now: '2026-02-28T23:59:59.999Z',
      hasHistory: false,
    });
    await send(sandbox, ['+14155551234']);
    await sandbox.clock.advance(1);
    const total = async (period: string): Promise<unknown> =>
      (await openApi(sandbox)('GET', list, { query: { period } })).json.total;
    expect(await total('today')).toBe(0);
    expect(await total('yesterday')).toBe(1);
    expect(await total('last_month')).toBe(1);
    expect(await total('this_month')).toBe(0);
  });
});

describe('pages', () => {
  test('have 25 rows or the requested number, without gaps or duplicates', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    for (let batch = 0; batch < 3; batch += 1) {
      await send(
        sandbox,
        Array.from({ length: 40 }, (_, index) => `+44791112${1000 + index}`),
      );
    }
    const call = openApi(sandbox);
    const first = await call('GET', list);
    expect(first.json.messages).toHaveLength(25);
    expect(first.json.total_pages).toBe(5);
    const ids: number[] = [];
    for (let page = 1; page <= 4; page += 1) {
      const { json } = await call('GET', list, { query: { page, limit: 33 } });
      expect(json).toMatchObject({ total: 120, page, limit: 33, total_pages: 4 });
      ids.push(...(json.messages as { id: number }[]).map(({ id }) => id));
    }
    expect(ids).toHaveLength(120);
    expect(new Set(ids).size).toBe(120);
    const beyond = await call('GET', list, { query: { page: 99 } });
    expect(beyond.json).toMatchObject({ messages: [], total: 120, page: 99 });
  });
});

describe('an invalid query value gets INVALID_PARAMS', () => {
  const bad: readonly Query[] = [
    { limit: 0 },
    { limit: 101 },
    { limit: -1 },
    { limit: 'ten' },
    { limit: '1e1' },
    { page: 0 },
    { page: '1.5' },
    { page: '9'.repeat(20) },
    { status: 'DELIVRD' },
    { status: 'constructor' },
    { country: 'GBR' },
    { country: 'G1' },
    { phone: 'abc' },
    { phone: '+44+' },
    { period: '8d' },
    { period: '7d', from: '2026-02-01' },
    { period: '7d', to: '2026-02-01' },
    { from: '2026-2-1' },
    { from: '2026-02-30' },
    { from: '2026-13-01' },
    { to: 'yesterday' },
    { from: '2026-02-02', to: '2026-02-01' },
    { from: '1999-01-01', to: '2026-02-01' },
  ];

  test.each(bad)('%j', async (query) => {
    await using sandbox = createSandbox();
    const { status, json } = await openApi(sandbox)('GET', list, { query });
    expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMS']);
    const [named] = String(json.description).split(' ');
    expect(Object.keys(query)).toContain(named);
  });

  test.each(['/sms/messages/unified', '/sms/messages/unified/export', '/sms/stats'])(
    'of %s too',
    async (path) => {
      await using sandbox = createSandbox();
      const { status, json } = await openApi(sandbox)('GET', path, { query: { source: 'sms' } });
      expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMS']);
    },
  );
});

describe('the status of a message', () => {
  test.each(['unknown', 'api_42_1743667200123456789_a3f8b2c1d9e45f67', 'campaign_1', '%00', '%zz'])(
    'is NOT_FOUND for %s',
    async (id) => {
      await using sandbox = createSandbox();
      const { status, json } = await openApi(sandbox)('GET', `/sms/status/${id}`);
      expect([status, json.error_code]).toEqual([404, 'NOT_FOUND']);
    },
  );
});

describe('the unified list', () => {
  const unified = '/sms/messages/unified';

  test('combines both sources, newest first, with the documented keys', async () => {
    await using sandbox = await openWithHistory({ hasHistory: true });
    const call = openApi(sandbox);
    const { json } = await call('GET', unified, { query: { period: '30d', limit: 100 } });
    const totals = [];
    for (const source of ['api', 'broadcasts', 'all']) {
      const response = await call('GET', unified, { query: { period: '30d', source } });
      totals.push(response.json.total as number);
    }
    const [api = 0, broadcasts = 0, all] = totals;
    expect(api).toBeGreaterThan(100);
    expect(broadcasts).toBeGreaterThan(100);
    expect(all).toBe(api + broadcasts);
    expect(json.total).toBe(all);
    expect(json.messages[0]).toEqual({
      id: json.messages[0].id,
      source: 'api',
      recipient: '+447911123456',
      sender_id: 'MyApp',
      message: 'Hi',
      status: 'pending',
      status_code: null,
      cost: json.messages[0].cost,
      sent_at: '2026-02-12T00:00:00Z',
      delivered_at: null,
      clicked: false,
      clicked_at: null,
      action_type: null,
      action_at: null,
    });
    const times = (json.messages as { sent_at: string }[]).map(({ sent_at: at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('has clicks and actions of broadcasts', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now: '2026-02-13T00:00:00Z' });
    const items = [];
    for (let page = 1; page <= 3; page += 1) {
      const query = { period: '30d', source: 'broadcasts', limit: 100, page };
      const { json } = await openApi(sandbox)('GET', unified, { query });
      items.push(...(json.messages as Record<string, unknown>[]));
    }
    const clicked = items.filter((item) => item.clicked === true);
    expect(clicked.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.source).toBe('campaign');
      expect(item.clicked === true).toBe(item.clicked_at !== null);
      if (item.action_type !== null) expect(item.clicked).toBe(true);
    }
    expect(items.some((item) => item.action_type === 'registration')).toBe(true);
  });

  test('is empty with hasHistory: false', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const { json } = await openApi(sandbox)('GET', unified, { query: { period: '30d' } });
    expect(json.total).toBe(0);
  });
});
