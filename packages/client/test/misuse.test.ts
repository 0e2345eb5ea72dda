import { createSandbox } from '@23telecom/sandbox';
import { describe, expect, test } from 'vitest';
import { createClient, isValidationError, type TelecomClient } from '../src/index.ts';
import { json, startServer } from './support/scripted-server.ts';

// What JavaScript lets through: each is a typed error that names its place, before any request.

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
  ['nothing', undefined, ['']],
  ['a number', 5, ['']],
  ['a list', [], ['']],
  [
    'a hole among the numbers',
    { ...message, to: Object.assign([number], { 2: number }) },
    ['to[1]'],
  ],
  ['no strings', { to: [Symbol('x'), 1n, {}], text: {}, senderId: ['MyApp'] }, []],
  ['what is inherited alone', Object.create(message), ['to', 'text', 'senderId']],
  ['a prototype', JSON.parse('{"__proto__":{"a":1}}'), ['to', 'text', 'senderId', '__proto__']],
];

test.each(inputs)('a send of %s', async (_name, input, places) => {
  const found = await placesOf(telecom.sms.send(input as typeof message));
  if (places.length) expect(found).toEqual(places);
  else expect(found).toEqual(['to[0]', 'to[1]', 'to[2]', 'text', 'senderId'].sort(byPlace(found)));
});

/** Sorts as another list is. */
const byPlace = (order: readonly string[]) => (a: string, b: string) =>
  order.indexOf(a) - order.indexOf(b);

test('a filter of values that cannot be compared', async () => {
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
])('options of a call: $options', async ({ options, place }) => {
  expect(await placesOf(telecom.sms.send(message, options))).toEqual([place]);
  expect(await placesOf(telecom.account.balance(undefined, options))).toEqual([place]);
});

test('a client of nothing says what is missing', () => {
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
  ])('of $recipients', async ({ recipients }) => {
    const input = { ...message, recipients: recipients as unknown as string[] };
    expect(await placesOf(telecom.sms.sendMany(input).summary())).toEqual(['recipients']);
  });

  test('of nothing at all', async () => {
    const sendMany = telecom.sms.sendMany as (input?: unknown) => { summary(): Promise<unknown> };
    expect(await placesOf(sendMany().summary())).toEqual(['recipients', 'senderId']);
  });

  test('after an abort reads nothing', async () => {
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

test('a send is what it was when it was called, whatever its caller does to it then', async () => {
  await using sandbox = createSandbox({ hasCampaigns: false });
  const { url: baseUrl } = await sandbox.listen();
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl });
  const to: string[] = [];
  const sends: Promise<unknown>[] = [];
  // A buffer that is used again.
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

test('an empty page ends a list, however many pages it promises', async () => {
  await using server = await startServer(
    json(200, { messages: [{ id: 1 }], total: 9, page: 1, total_pages: 9 }),
    json(200, { messages: [], total: 9, page: 2, total_pages: 9 }),
  );
  const client = createClient({ apiKey, baseUrl: server.baseUrl });
  expect(await client.sms.messages.list().toArray({ limit: 5 })).toHaveLength(1);
  expect(server.requests).toHaveLength(2);
});
