import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import { createClient, isValidationError, type TelecomClient } from '../src/index.ts';
import { json, startServer } from './support/scripted-server.ts';

// Inputs that only JavaScript callers can pass. Each is a typed error that names the field, before any
// request.

const apiKey = 'sk_test_local';
const number = '+447911123456';
const message = { to: [number], text: 'Hello', senderId: 'MyApp' };
const telecom = createClient({ apiKey, baseUrl: 'http://127.0.0.1:1/api/v1', maxRetries: 0 });

async function placesOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.then(
    () => expect.fail('expected a failure'),
    (reason: unknown) => reason,
  );
  if (!isValidationError(error)) throw error;
  expect(error).toMatchObject({ code: 'INVALID_INPUT', attempts: 0, sent: 'no' });
  return error.issues.map(({ path }) => path);
}

const inputs: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['undefined', undefined, ['']],
  ['a number', 5, ['']],
  ['a list', [], ['']],
  [
    'a sparse array of numbers',
    { ...message, to: Object.assign([number], { 2: number }) },
    ['to[1]'],
  ],
  ['values that are not strings', { to: [Symbol('x'), 1n, {}], text: {}, senderId: ['MyApp'] }, []],
  ['inherited fields', Object.create(message), ['to', 'text', 'senderId']],
  [
    'an own __proto__',
    JSON.parse('{"__proto__":{"a":1}}'),
    ['to', 'text', 'senderId', '__proto__'],
  ],
];

test.each(inputs)('sms.send rejects %s', async (_name, input, places) => {
  const found = await placesOf(telecom.sms.send(input as typeof message));
  if (places.length) expect(found).toEqual(places);
  else expect(found).toEqual(['to[0]', 'to[1]', 'to[2]', 'text', 'senderId'].sort(byPlace(found)));
});

/** Compares two paths by their position in `order`. */
const byPlace = (order: readonly string[]) => (a: string, b: string) =>
  order.indexOf(a) - order.indexOf(b);

test('a filter with values that cannot be compared is rejected', async () => {
  const filter = { from: Symbol('x'), to: [Symbol('y')] } as object;
  expect(await placesOf(Promise.resolve(telecom.sms.messages.list(filter)))).toEqual([
    'from',
    'to',
  ]);
  expect(await placesOf(telecom.sms.stats.get(filter))).toEqual(['from', 'to']);
});

test.each([
  { options: { timeoutMs: NaN }, place: 'timeoutMs' },
  { options: { timeoutMs: 0 }, place: 'timeoutMs' },
  { options: { timeoutMs: '5' as unknown as number }, place: 'timeoutMs' },
  { options: { totalTimeoutMs: -1 }, place: 'totalTimeoutMs' },
  { options: { maxRetries: 1.5 }, place: 'maxRetries' },
])('invalid options of a call are rejected: $options', async ({ options, place }) => {
  expect(await placesOf(telecom.sms.send(message, options))).toEqual([place]);
  expect(await placesOf(telecom.account.balance(undefined, options))).toEqual([place]);
});

test('createClient without options names the missing ones', () => {
  const create = createClient as (options?: unknown) => TelecomClient;
  expect(() => create()).toThrow('expected one of apiKey, token and proxy');
  expect(() => create(null)).toThrow('expected one of apiKey, token and proxy');
});

describe('sendMany', () => {
  test.each([
    { recipients: undefined },
    { recipients: null },
    { recipients: {} },
    { recipients: 5 },
    { recipients: number },
  ])('rejects $recipients as recipients', async ({ recipients }) => {
    const input = { ...message, recipients: recipients as unknown as string[] };
    expect(await placesOf(telecom.sms.sendMany(input).summary())).toEqual(['recipients']);
  });

  test('rejects a missing input', async () => {
    const sendMany = telecom.sms.sendMany as (input?: unknown) => { summary(): Promise<unknown> };
    expect(await placesOf(sendMany().summary())).toEqual(['recipients', 'senderId']);
  });

  test.each(['before', 'during'])(
    'ends like any other run if it is aborted %s the request for the prices of its budget',
    async (time) => {
      const controller = new AbortController();
      if (time === 'before') controller.abort();
      const telecom = createClient({
        apiKey: 'sk_test_local',
        fetch: () => {
          controller.abort();
          return new Promise(() => undefined);
        },
      });
      const run = telecom.sms.sendMany(
        { recipients: ['+447911123456'], text: 'Hello', senderId: 'MyApp' },
        { signal: controller.signal, budget: 1 },
      );
      expect(await run.summary()).toMatchObject({ read: 0, stoppedBy: 'aborted' });
    },
  );

  test('says that it ended early if the prices of its budget did not come', async () => {
    const fetch = () => Promise.resolve(new Response('', { status: 403 }));
    const telecom = createClient({ apiKey: 'sk_test_local', fetch });
    const run = telecom.sms.sendMany(
      { recipients: ['+447911123456'], text: 'Hello', senderId: 'MyApp' },
      { budget: 1 },
    );
    await expect(run.summary()).rejects.toMatchObject({ status: 403 });
    expect(await run.summary()).toMatchObject({ read: 0, stoppedBy: 'call_error' });
  });

  test('sends nothing if read of the journal returns nothing', async () => {
    const telecom = createClient({
      apiKey: 'sk_test_local',
      fetch: () => expect.fail('a request went out'),
    });
    const journal = { read: () => undefined as never, append: () => Promise.resolve() };
    const run = telecom.sms.sendMany(
      { recipients: ['+447911123456'], text: 'Hello', senderId: 'MyApp' },
      { journal },
    );
    await expect(run.summary()).rejects.toThrow(TypeError);
    expect(await run.summary()).toMatchObject({ requests: 0, stoppedBy: 'journal_error' });
  });

  test('reads no recipients if the signal has aborted', async () => {
    let isRead = false;
    function* numbers() {
      isRead = true;
      yield number;
    }
    const run = telecom.sms.sendMany(
      { recipients: numbers(), text: 'Hello', senderId: 'MyApp' },
      { signal: AbortSignal.abort() },
    );
    expect(await run.summary()).toMatchObject({ read: 0, requests: 0, stoppedBy: 'aborted' });
    expect(isRead).toBe(false);
  });
});

test('mutating the input after the call does not change the send', async () => {
  await using sandbox = createSandbox({ hasHistory: false });
  const { url: baseUrl } = await sandbox.listen();
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl });
  const to: string[] = [];
  const sends: Promise<unknown>[] = [];
  // The caller reuses one array.
  for (const recipient of ['+447700900000', '+447700900001', '+447700900002']) {
    to.length = 0;
    to.push(recipient);
    sends.push(client.sms.send({ to, text: 'Hello', senderId: 'MyApp' }));
  }
  await Promise.all(sends);
  expect(
    sandbox
      .messages()
      .map(({ recipient }) => recipient)
      .sort(),
  ).toEqual(['+447700900000', '+447700900001', '+447700900002']);
});

test('an empty page does not end a list whose totalPages is larger', async () => {
  await using server = await startServer(
    json(200, { messages: [{ id: 1 }], total: 2, page: 1, total_pages: 3 }),
    json(200, { messages: [], total: 2, page: 2, total_pages: 3 }),
    json(200, { messages: [{ id: 2 }], total: 2, page: 3, total_pages: 3 }),
  );
  const client = createClient({ apiKey, baseUrl: server.baseUrl });
  expect(await client.sms.messages.list().toArray({ limit: 5 })).toHaveLength(2);
  expect(server.requests).toHaveLength(3);
});
