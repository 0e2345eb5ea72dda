import { afterEach, expect, test } from 'vitest';
import { collect } from './support/collect.ts';
import { json, type ScriptedServer, startServer, text } from './support/scripted-server.ts';
import { sharedOperations } from '../src/client/shared-operations.ts';
import { createClient } from '../src/index.ts';
import { smsOperations } from '../src/sms/operations.ts';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

const sent = {
  status: true,
  messages: [{ dnis: '+447911123456', message_id: 'api_42_1_a', segment_num: 1 }],
  results: [{ dnis: '+447911123456', message_id: 'api_42_1_a', segments: 1, status: 'accepted' }],
  summary: {
    total_recipients: 1,
    total_segments: 1,
    total_cost: 0.01,
    encoding: 'GSM-7',
    accepted_count: 1,
    blocked_count: 0,
    queue_error_count: 0,
    config_error_count: 0,
    db_error_count: 0,
  },
};

test('a send is written in the wire names and read in ours', async () => {
  server = await startServer(json(200, sent));
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });

  const result = await telecom.sms.send({
    to: ['+447911123456'],
    text: 'Hello',
    senderId: 'MyApp',
  });

  expect(result).toEqual({
    results: [
      { recipient: '+447911123456', messageId: 'api_42_1_a', segments: 1, status: 'accepted' },
    ],
    summary: {
      recipients: 1,
      segments: 1,
      cost: 0.01,
      encoding: 'GSM-7',
      accepted: 1,
      blocked: 0,
      queueErrors: 0,
      configErrors: 0,
      dbErrors: 0,
    },
    isSandbox: false,
  });
  const [request] = server.requests;
  expect(request).toMatchObject({ method: 'POST', url: '/api/v1/sms/send' });
  expect(request?.headers).toMatchObject({
    'x-api-key': 'sk_test_local',
    'content-type': 'application/json',
  });
  expect(JSON.parse(request?.body ?? '')).toEqual({
    to: ['+447911123456'],
    message: 'Hello',
    sender_id: 'MyApp',
  });
});

test('a list returns a page, iterates all items and survives structuredClone', async () => {
  const row = (id: number) => ({
    id,
    client_message_id: `api_42_1_${id}`,
    recipient: '+447911123456',
    sender_id: 'MyApp',
    message: 'Hello',
    status: 'DELIVRD',
    status_code: '000',
    segments: 1,
    cost: 0.01,
    created_at: '2026-02-13T10:30:00Z',
    delivered_at: '2026-02-13T10:30:04Z',
  });
  const page = (number: number, ids: number[]) =>
    json(200, { messages: ids.map(row), total: 4, page: number, limit: 2, total_pages: 2 });
  // A new message arrived in the meantime: message 3 moved to the second page.
  server = await startServer(page(1, [4, 3]), page(2, [3, 2]), page(1, [4, 3]));
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });

  const ids: string[] = [];
  for await (const message of telecom.sms.messages.list({ limit: 2 })) ids.push(message.id);
  expect(ids).toEqual(['4', '3', '2']);
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/api/v1/sms/messages?limit=2',
    '/api/v1/sms/messages?limit=2&page=2',
  ]);

  const first = await telecom.sms.messages.list({ limit: 2 });
  expect(structuredClone(first)).toMatchObject({ total: 4, page: 1, totalPages: 2 });
});

test('an export returns its rows as messages', async () => {
  server = await startServer(
    text(
      200,
      'id,source,recipient,sender_id,message,status,status_code,cost,sent_at,delivered_at,clicked\r\n' +
        'api_1,api,+447911123456,MyApp,"Hi, ""you""\r\nthere",DELIVRD,000,0.01,2026-02-13T10:30:00Z,,false\r\n',
      {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="messages.csv"',
      },
    ),
  );
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });

  const file = await telecom.sms.messages.export({ period: '7d' });

  expect(file.filename).toBe('messages.csv');
  expect(await collect(file.rows())).toEqual([
    {
      id: 'api_1',
      source: 'api',
      recipient: '+447911123456',
      senderId: 'MyApp',
      text: 'Hi, "you"\r\nthere',
      status: 'DELIVRD',
      statusCode: '000',
      cost: 0.01,
      sentAt: '2026-02-13T10:30:00Z',
      deliveredAt: null,
      isClicked: false,
      clickedAt: null,
      actionType: null,
      actionAt: null,
    },
  ]);
});

test('through a proxy, an operation is called by name, and a failure rejects with its class', async () => {
  server = await startServer(
    json(200, { data: { balance: 1 } }),
    json(402, {
      error: {
        name: 'InsufficientBalanceError',
        code: 'INSUFFICIENT_BALANCE',
        description: 'Insufficient balance',
        operation: 'sms.send',
        attempts: 1,
        sent: 'no',
        balance: 0.42,
      },
    }),
  );
  const telecom = createClient({ proxy: `${server.origin}/api/telecom` });

  expect(await telecom.account.balance()).toEqual({ balance: 1 });
  await expect(
    telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' }),
  ).rejects.toMatchObject({ name: 'InsufficientBalanceError', balance: 0.42, attempts: 1 });
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
    ['/api/telecom/account.balance', '{}'],
    [
      '/api/telecom/sms.send',
      expect.stringMatching(
        /^\{"input":\{"to":\["\+447911123456"\],"text":"Hello","senderId":"MyApp"\},"id":"[\d-]{20,}"\}$/,
      ),
    ],
  ]);
});

test('every operation is a method of the client at the path of its name', () => {
  const telecom = createClient({ apiKey: 'sk_test_local' });
  const operations = [...smsOperations, ...Object.values(sharedOperations).flat()];
  const missing = operations.filter(({ name }) => {
    const call = name
      .split('.')
      .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], telecom);
    return typeof call !== 'function';
  });
  expect(missing).toEqual([]);
});
