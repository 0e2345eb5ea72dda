import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';
import { acceptance, json, startServer } from '../support/scripted-server.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { listen } from './servers.ts';

const one = '+447911123456';
const two = '+447911123457';
const other = '+447911123458';

interface Row {
  readonly dnis?: unknown;
  readonly message_id?: string;
  readonly segments?: number;
  readonly status?: string;
}
const row = (dnis: string, rest: Row = {}): Row => ({
  dnis,
  message_id: `m${dnis}`,
  segments: 1,
  status: 'accepted',
  ...rest,
});

const send = async (body: object, input: object = {}) => {
  await using server = await startServer(json(200, { status: true, ...body }));
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  const message = { to: [one, two], text: 'Hello', senderId: 'MyApp', ...input };
  const outcome: unknown = await telecom.sms.send(message).catch((error: unknown) => error);
  return { outcome, requests: server.requests.length };
};

describe('a response that does not fit the send is unreadable, and the send uncertain', () => {
  const long = 'x'.repeat(161);
  test.each<{ say: string; body: object; input?: object }>([
    { say: 'no recipients', body: { results: [] } },
    { say: 'fewer recipients', body: { results: [row(one)] } },
    { say: 'more recipients', body: { results: [row(one), row(two), row(other)] } },
    { say: 'another recipient', body: { results: [row(one), row(other)] } },
    { say: 'a recipient twice', body: { results: [row(one), row(two), row(two)] } },
    { say: 'a recipient in place of another', body: { results: [row(one), row(one)] } },
    { say: 'rows without recipients', body: { results: [{}, null] } },
    { say: 'no array', body: { results: { [one]: 'accepted' } } },
    { say: 'null', body: { results: null } },
    {
      say: 'one message ID for two',
      body: {
        results: [one, two].map((number) =>
          row(number, { message_id: 'api_42_1743667200123456789_a3f8b2c1d9e45f67' }),
        ),
      },
    },
    {
      say: 'another count in the summary',
      body: { results: [row(one), row(two)], summary: { total_recipients: 3 } },
    },
    {
      say: 'another count of accepted recipients',
      body: { results: [row(one), row(two)], summary: { accepted_count: 1 } },
    },
    { say: 'too many segments', body: { results: [row(one, { segments: 2 }), row(two)] } },
    { say: 'too few segments', body: { results: [row(one), row(two)] }, input: { text: long } },
    { say: 'part of a segment', body: { results: [row(one, { segments: 0.5 }), row(two)] } },
  ])('$say', async ({ body, input }) => {
    const { outcome, requests } = await send(body, input);
    expect(outcome).toMatchObject({
      name: 'UnreadableResponseError',
      code: 'UNREADABLE_RESPONSE',
      sent: 'maybe',
      retryable: false,
    });
    expect(requests).toBe(1);
  });
});

describe('a response that fits is a result, also where the contract leaves its form open', () => {
  const blocked = { status: 'blocked_country', message_id: undefined as never, segments: 0 };
  test.each<{ say: string; body: object; input?: object }>([
    { say: 'in another order', body: { results: [row(two), row(one)] } },
    { say: 'numbers without +', body: { results: [row(one.slice(1)), row(two.slice(1))] } },
    {
      say: 'no segments',
      body: { results: [row(one, { segments: undefined as never }), row(two)] },
    },
    { say: 'a blocked recipient', body: { results: [row(one, blocked), row(two)] } },
    {
      say: 'a number that is given twice, twice',
      body: { results: [row(one), row(one)] },
      input: { to: [one, one] },
    },
    {
      say: 'a number that is given twice, once',
      body: { results: [row(one)] },
      input: { to: [one, one] },
    },
    {
      say: 'an emoji that counts 1',
      body: { results: [row(one), row(two)] },
      input: { text: '😀'.repeat(70) },
    },
    {
      say: 'an emoji that counts 2',
      body: { results: [row(one, { segments: 3 }), row(two, { segments: 3 })] },
      input: { text: '😀'.repeat(70) },
    },
    {
      say: 'a link that is shortened',
      body: { results: [row(one), row(two)] },
      input: { text: `https://example.com/${'x'.repeat(200)}` },
    },
  ])('$say', async ({ body, input }) => {
    const { outcome } = await send(body, input);
    expect(outcome).toMatchObject({ isSandbox: false });
  });
});

describe('a response that comes twice on a connection', () => {
  /** Accepts the first send and sends that response again for the second, which it loses. */
  const startRepeating = () => {
    let first: string | undefined;
    return listen(
      createServer((socket) => {
        socket.on('data', (part) => {
          const body = String(part).split('\r\n\r\n')[1] ?? '';
          if (!body) return;
          const response = (first ??= JSON.stringify(acceptance(body)));
          socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${response.length}\r\n\r\n${response}`);
        });
      }),
    );
  };

  test.each([
    { say: 'to another recipient', to: [two], text: 'Hello' },
    { say: 'of another text', to: [one], text: 'x'.repeat(200) },
    { say: 'the same once more', to: [one], text: 'Hello' },
  ])('does not make the next send, $say, look sent', async ({ to, text }) => {
    await using server = await startRepeating();
    const telecom = createClient({
      apiKey: 'sk_test_local',
      baseUrl: `http://127.0.0.1:${server.port}/api/v1`,
    });
    await telecom.sms.send({ to: [one], text: 'Hello', senderId: 'MyApp' });
    await expect(telecom.sms.send({ to, text, senderId: 'MyApp' })).rejects.toMatchObject({
      code: 'UNREADABLE_RESPONSE',
      sent: 'maybe',
    });
  });
});

describe('reads are held against their request too', () => {
  const read = async (
    body: object,
    call: (telecom: ReturnType<typeof createClient>) => PromiseLike<unknown>,
  ) => {
    await using server = await startServer(json(200, { status: true, ...body }));
    const telecom = createClient({
      apiKey: 'sk_test_local',
      baseUrl: server.baseUrl,
      maxRetries: 1,
      ...fastOptions(),
    });
    const outcome: unknown = await Promise.resolve(call(telecom)).catch((error: unknown) => error);
    return [(outcome as { code?: string }).code, server.requests.length];
  };
  const unreadable = ['UNREADABLE_RESPONSE', 2];

  test('the status of another message', async () => {
    const body = { message: { message_id: 'api_2', status: 'DELIVRD' } };
    expect(await read(body, ({ sms }) => sms.status('api_1'))).toEqual(unreadable);
    expect(await read(body, ({ sms }) => sms.status('api_2'))).toEqual([undefined, 1]);
  });

  test('a later page of a list', async () => {
    const page = (number: number) => ({ messages: [], page: number, total: 9, total_pages: 9 });
    expect(await read(page(3), ({ sms }) => sms.messages.list({ page: 2 }))).toEqual(unreadable);
    expect(await read(page(2), ({ sms }) => sms.messages.list({ page: 2 }))).toEqual([
      undefined,
      1,
    ]);
    const logs = { logs: [], page: 3, total: 9, total_pages: 9 };
    expect(await read(logs, ({ webhooks }) => webhooks.logs())).toEqual(unreadable);
  });

  test('statistics of other days', async () => {
    const filter = { from: '2026-01-10', to: '2026-01-20' };
    const days = (from: string, to: string) => ({ stats: {}, period: { from, to } });
    const get = ({ sms }: ReturnType<typeof createClient>) => sms.stats.get(filter);
    expect(await read(days('2026-01-09', '2026-01-20'), get)).toEqual(unreadable);
    expect(await read(days('2026-01-10', '2026-01-21'), get)).toEqual(unreadable);
    expect(await read(days('2026-01-10', '2026-01-20'), get)).toEqual([undefined, 1]);
  });

  test('the test of another webhook may have happened, and is not made again', async () => {
    const body = { result: { type: 'click' } };
    expect(await read(body, ({ webhooks }) => webhooks.test({ type: 'delivery' }))).toEqual([
      'UNREADABLE_RESPONSE',
      1,
    ]);
  });
});

test.each([
  { say: 'with a description only', body: { description: 'Account setup is not complete' } },
  { say: 'with other words', body: { error: 'setup failed after the message was queued' } },
  { say: 'beside a code', body: { error: 'Account is in setup process', error_code: 'SETUP' } },
])('200 with status false, $say, is not the documented setup state', async ({ body }) => {
  const { outcome } = await send({ ...body, status: false });
  expect(outcome).toMatchObject({ name: 'ServerError', sent: 'maybe', retryable: false });
});

test('only a status below 300 that is 200 is the documented setup state', async () => {
  await using server = await startServer(
    json(202, { status: false, error: 'Account is in setup process' }),
  );
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  await expect(
    telecom.sms.send({ to: [one], text: 'Hello', senderId: 'MyApp' }),
  ).rejects.toMatchObject({ name: 'ServerError', sent: 'maybe' });
});
