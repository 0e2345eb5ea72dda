import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox } from '../src/index.ts';
import { openApi, type CallApi } from './support/open-api.ts';
import { parseCsv } from './support/parse-csv.ts';

/** The figures to compare. The cost is in whole millionths, to avoid rounding errors. */
interface Books {
  readonly count: number;
  readonly cost: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byDay: Readonly<Record<string, number>>;
}

const now = '2026-02-10T22:00:00Z';
const opening = 500;
const everywhere = { from: '2026-01-01', to: '2026-12-31' };
const numbers = [
  ...Object.values(outcomes).flat(),
  '+14155551234',
  '+14165551234',
  '+447911123456',
  '+491511234567',
  '+77012345678',
  '+33612345678',
];
const texts = [
  'Hi',
  'a'.repeat(161),
  'Grüße 😀',
  'ж'.repeat(71),
  'with "quotes", commas\r\nand lines',
];

/**
 * Random actions of a user: sends, waits, clicks and conversions. Sends with a sandbox key must not
 * appear in the figures.
 */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      to: fc.array(fc.constantFrom(...numbers), { minLength: 1, maxLength: 12 }),
      message: fc.constantFrom(...texts),
      sender_id: fc.constantFrom('MyApp', 'Acme', '+14155550000'),
      key: fc.constantFrom('sk_prod_local', 'sk_prod_local', 'sk_test_local'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(100, 1500, 4000, 90_000, 3_600_000, 86_400_000, 4 * 86_400_000),
    }),
  },
  fc.record({ kind: fc.constant('click' as const), place: fc.nat() }),
  fc.record({ kind: fc.constant('convert' as const), place: fc.nat() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(sandbox: Sandbox, call: CallApi, action: Step): Promise<void> {
  const live = sandbox.messages().filter(({ isTest }) => !isTest);
  switch (action.kind) {
    case 'send': {
      const { to, message, sender_id, key } = action;
      const { status } = await call('POST', '/sms/send', { key, body: { to, message, sender_id } });
      expect([200, 402]).toContain(status);
      return;
    }
    case 'wait': {
      await sandbox.clock.advance(action.ms);
      return;
    }
    case 'click': {
      const message = live[action.place % Math.max(1, live.length)];
      if (message !== undefined) sandbox.click(message.messageId);
      return;
    }
    case 'convert': {
      const message = live[action.place % Math.max(1, live.length)];
      if (message === undefined) return;
      const query = { message_id: message.messageId, action_type: 'registration' };
      const headers = { 'X-Api-Token': 'tracker_local' };
      const { status } = await call('GET', '/track', { key: null, headers, query });
      expect(status).toBe(200);
    }
  }
}

const toUnits = (amount: unknown): number => Math.round(Number(amount) * 1e6);

function openBooks(rows: readonly { status: string; cost: unknown; at: string }[]): Books {
  const byStatus: Record<string, number> = {};
  const byDay: Record<string, number> = {};
  let cost = 0;
  for (const row of rows) {
    byStatus[row.status] = (byStatus[row.status] ?? 0) + 1;
    byDay[row.at.slice(0, 10)] = (byDay[row.at.slice(0, 10)] ?? 0) + 1;
    cost += toUnits(row.cost);
  }
  return { count: rows.length, cost, byStatus, byDay };
}

type Row = Record<string, string | null>;

async function readPages(call: CallApi, path: string, query: object): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { json } = await call('GET', path, { query: { ...query, limit: 100, page } });
    rows.push(...(json.messages as Row[]));
    expect(json.total_pages).toBe(Math.ceil(Number(json.total) / 100));
    if (page >= Number(json.total_pages)) {
      expect(rows).toHaveLength(Number(json.total));
      return rows;
    }
  }
}

async function readStats(call: CallApi, path: string, query: object): Promise<unknown> {
  return (await call('GET', path, { query: { ...query } })).json as unknown;
}

test('history, unified history, CSV, statistics, payments and balance always agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1000 }),
      async (steps, hasHistory, seed) => {
        await using sandbox = createSandbox({
          clock: 'manual',
          now,
          seed,
          balance: opening,
          hasHistory,
        });
        const call = openApi(sandbox);
        for (const action of steps) await take(sandbox, call, action);

        // The history of the API must agree with `sandbox.messages()`.
        const list = await readPages(call, '/sms/messages', everywhere);
        const api = openBooks(
          list.map((row) => ({
            status: row.status ?? '',
            cost: row.cost,
            at: row.created_at ?? '',
          })),
        );
        const shown = sandbox.messages().filter(({ isTest }) => !isTest);
        const sent = list.filter((row) => (row.created_at ?? '') >= now);
        expect(openBooks(shown.map((row) => ({ ...row, at: row.createdAt })))).toEqual(
          openBooks(
            sent.map((row) => ({
              status: row.status ?? '',
              cost: row.cost,
              at: row.created_at ?? '',
            })),
          ),
        );
        expect(list.length > sent.length).toBe(hasHistory);

        for (const source of ['api', 'all']) {
          const query = { ...everywhere, source };
          const unified = await readPages(call, '/sms/messages/unified', query);
          const books = openBooks(
            unified.map((row) => ({
              status: row.status ?? '',
              cost: row.cost,
              at: row.sent_at ?? '',
            })),
          );
          if (source === 'api') expect(books).toEqual(api);

          const { text } = await call('GET', '/sms/messages/unified/export', { query });
          const [header = [], ...records] = parseCsv(text);
          const column = (name: string): number => header.indexOf(name);
          expect(
            openBooks(
              records.map((record) => ({
                status: record[column('status')] ?? '',
                cost: record[column('cost')],
                at: record[column('sent_at')] ?? '',
              })),
            ),
          ).toEqual(books);
          expect(records.map((record) => record[column('message')])).toEqual(
            unified.map((row) => row.message),
          );

          // The statistics: in total, by day and by country.
          const { stats } = (await readStats(call, '/sms/stats', query)) as { stats: Row };
          const sum = (...statuses: readonly string[]): number =>
            statuses.reduce((total, status) => total + (books.byStatus[status] ?? 0), 0);
          const failedOfApi = api.byStatus.failed ?? 0;
          const expected = {
            total_sent: books.count,
            delivered: sum('DELIVRD'),
            undelivered: sum('UNDELIV', 'REJECTD', 'DELETED', 'UNKNOWN') + failedOfApi,
            pending: sum('pending', 'sent', 'ENROUTE', 'ACCEPTD'),
            expired: sum('EXPIRED'),
            not_billed: sum('failed') - failedOfApi,
            unique_click_count: unified.filter((row) => String(row.clicked) === 'true').length,
            action_count: unified.filter((row) => row.action_at !== null).length,
          };
          expect(stats).toMatchObject(expected);
          expect(toUnits(stats.total_cost)).toBe(books.cost);

          const { daily } = (await readStats(call, '/sms/stats/daily', query)) as { daily: Row[] };
          const days = daily.filter((day) => Number(day.total_sent) > 0);
          expect(Object.fromEntries(days.map((day) => [day.date, day.total_sent]))).toEqual(
            books.byDay,
          );
          expect(daily.reduce((total, day) => total + toUnits(day.total_cost), 0)).toBe(books.cost);

          const { countries } = (await readStats(call, '/sms/stats/by-country', query)) as {
            countries: Row[];
          };
          const total = (name: string): number =>
            countries.reduce((all, country) => all + Number(country[name]), 0);
          expect(total('total_sent')).toBe(books.count);
          expect(total('delivered')).toBe(expected.delivered);
          expect(countries.reduce((all, row) => all + toUnits(row.total_cost), 0)).toBe(books.cost);
        }

        // Balance = opening balance − cost of the messages since then.
        const { json: balance } = await call('GET', '/user/balance');
        const spent = sent.reduce((sum, { cost }) => sum + toUnits(cost), 0);
        expect(toUnits(balance.balance)).toBe(toUnits(opening) - spent);
        const { json: payments } = await call('GET', '/user/payments');
        const paid = (payments as { amount: number }[]).reduce(
          (all, row) => all + toUnits(row.amount),
          0,
        );
        expect(paid).toBe(toUnits(balance.balance));
      },
    ),
    { numRuns: 60, seed: 23 },
  );
}, 120_000);

test('the total of a filtered list is the number of its rows', async () => {
  await using sandbox = createSandbox({ clock: 'manual', now, balance: 5000 });
  const call = openApi(sandbox);
  for (let batch = 0; batch < 12; batch += 1) {
    const to = numbers.filter((_, index) => (index + batch) % 3 !== 0).slice(0, 100);
    const sender_id = batch % 2 === 0 ? 'MyApp' : 'Acme';
    await call('POST', '/sms/send', { body: { to, message: texts[batch % 5], sender_id } });
    await sandbox.clock.advance(batch % 4 === 0 ? '6h' : '2s');
  }
  const all = await readPages(call, '/sms/messages/unified', everywhere);
  const filter = fc.record(
    {
      status: fc.constantFrom('delivered', 'undelivered', 'expired', 'pending', 'unknown'),
      phone: fc.constantFrom('+44', '7700900', '555', '1'),
      sender: fc.constantFrom('MyApp', 'Acme', 'AcmeStore', 'Nobody'),
      source: fc.constantFrom('api', 'broadcasts', 'all'),
    },
    { requiredKeys: [] },
  );
  const statuses: Readonly<Record<string, readonly string[]>> = {
    delivered: ['DELIVRD'],
    undelivered: ['UNDELIV', 'REJECTD', 'DELETED'],
    expired: ['EXPIRED'],
    pending: ['pending', 'sent', 'ENROUTE', 'ACCEPTD'],
    unknown: ['UNKNOWN'],
  };
  await fc.assert(
    fc.asyncProperty(filter, async (query) => {
      const rows = await readPages(call, '/sms/messages/unified', { ...everywhere, ...query });
      const wanted = all.filter(
        (row) =>
          (query.status === undefined || statuses[query.status]?.includes(row.status ?? '')) &&
          (query.phone === undefined || row.recipient?.includes(query.phone)) &&
          (query.sender === undefined || row.sender_id === query.sender) &&
          (query.source === undefined ||
            query.source === 'all' ||
            (row.source === 'api') === (query.source === 'api')),
      );
      expect(rows.map((row) => row.id)).toEqual(wanted.map((row) => row.id));
    }),
    { numRuns: 60, seed: 23 },
  );
});
