import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes } from '../src/node.ts';
import { openApi } from './support/open-api.ts';
import { parseCsv } from './support/parse-csv.ts';

const path = '/sms/messages/unified/export';
const now = '2026-02-13T10:30:00Z';

test('the export is the unified list as CSV, with its keys as the first row', async () => {
  await using sandbox = createSandbox({ clock: 'manual', now });
  const call = openApi(sandbox);
  const body = { to: [...outcomes.delivered], message: 'Hi', sender_id: 'MyApp' };
  await call('POST', '/sms/send', { body });
  await sandbox.clock.advance('6s');
  const { status, headers, text } = await call('GET', path, { query: { period: '30d' } });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="messages_2026-01-14_2026-02-13.csv"',
  );
  const [header, ...rows] = parseCsv(text);
  expect(header?.join()).toBe(
    'id,source,recipient,sender_id,message,status,status_code,cost,sent_at,delivered_at,' +
      'clicked,clicked_at,action_type,action_at',
  );
  const items: Record<string, string | number | boolean | null>[] = [];
  for (let page = 1; items.length < rows.length; page += 1) {
    const query = { period: '30d', limit: 100, page };
    const { json } = await call('GET', '/sms/messages/unified', { query });
    if ((json.messages as unknown[]).length === 0) break;
    items.push(...(json.messages as typeof items));
  }
  const asText = (value: unknown): string =>
    value === null ? '' : JSON.stringify(value).replaceAll('"', '');
  expect(rows).toEqual(items.map((item) => Object.values(item).map(asText)));
  expect(rows.length).toBeGreaterThan(200);
});

test('the export accepts the filters of the unified list', async () => {
  await using sandbox = createSandbox({ clock: 'manual', now });
  const call = openApi(sandbox);
  const query = { period: '30d', source: 'broadcasts', status: 'delivered', country: 'GB' };
  const { text } = await call('GET', path, { query });
  const { json } = await call('GET', '/sms/messages/unified', { query });
  expect(parseCsv(text)).toHaveLength(Number(json.total) + 1);
  const none = await call('GET', path, { query: { ...query, sender: 'Nobody' } });
  expect(parseCsv(none.text)).toHaveLength(1);
});

test('texts with quotes, commas, line breaks and any character survive the CSV', async () => {
  const texts = ['a "quoted" word', 'one, two', 'a\nb\r\nc', '"', ' spaces ', '漢字 😀', '=1+1'];
  await using sandbox = createSandbox({ clock: 'manual', now, hasHistory: false });
  const call = openApi(sandbox);
  for (const message of texts) {
    const body = { to: [outcomes.delivered[0]], message, sender_id: 'MyApp' };
    expect((await call('POST', '/sms/send', { body })).status).toBe(200);
  }
  const [, ...rows] = parseCsv((await call('GET', path)).text);
  expect(rows.map((row) => row[4]).reverse()).toEqual(texts);
});

describe('the streamed export', () => {
  test('arrives in chunks, and can be cancelled', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const call = openApi(sandbox);
    const to = Array.from({ length: 100 }, (_, index) => `+4479111200${10 + (index % 90)}`);
    for (let batch = 0; batch < 20; batch += 1) {
      await call('POST', '/sms/send', { body: { to, message: 'Hi', sender_id: 'MyApp' } });
    }
    const server = await sandbox.listen();
    const request = (): Promise<Response> =>
      fetch(`${server.url}${path}`, { headers: { 'X-API-Key': 'sk_prod_local' } });
    const whole = await (await request()).text();
    expect(parseCsv(whole).length).toBeGreaterThan(2000);
    const reader = (await request()).body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBeLessThan(whole.length);
    await reader?.cancel();
    // The server still responds to other calls.
    expect((await request()).status).toBe(200);
  });

  test('contains the messages from its start, each in a single row', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, hasHistory: false });
    const call = openApi(sandbox);
    const to = Array.from({ length: 100 }, (_, index) => `+4479111200${10 + (index % 90)}`);
    const send = (): Promise<unknown> =>
      call('POST', '/sms/send', { body: { to, message: 'Hi', sender_id: 'MyApp' } });
    for (let batch = 0; batch < 10; batch += 1) await send();
    const response = await sandbox.fetch(sandbox.baseUrl + path, {
      headers: { 'X-API-Key': 'sk_prod_local' },
    });
    await send();
    const [, ...rows] = parseCsv(await response.text());
    expect(rows).toHaveLength(1000);
    expect(new Set(rows.map(([id]) => id)).size).toBe(1000);
  });
});
