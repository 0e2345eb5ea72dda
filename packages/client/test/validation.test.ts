import { describe, expect, test } from 'vitest';
import {
  createClient,
  type Issue,
  type TelecomClient,
  type ValidationError,
} from '../src/index.ts';

/** Whoever asks has failed: bad input is told before any request. */
const telecom = createClient({
  apiKey: 'sk_test_local',
  fetch: () => expect.fail('a request went out'),
});

const good = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const many = Array.from({ length: 101 }, () => '+447911123456');

/** Calls with what the types would not let pass. */
async function issuesOf(call: (client: TelecomClient) => PromiseLike<unknown>) {
  const error = await call(telecom).then(
    () => expect.fail('expected a failure'),
    (reason: unknown) => reason as ValidationError,
  );
  expect(error).toMatchObject({
    name: 'ValidationError',
    code: 'INVALID_INPUT',
    attempts: 0,
    sent: 'no',
    status: null,
    retryable: false,
  });
  return error.issues.map(({ path, code }: Issue) => `${path} ${code}`);
}

describe('send', () => {
  test.each<{ readonly change: object; readonly issues: readonly string[] }>([
    { change: { to: [] }, issues: ['to empty'] },
    { change: { to: many }, issues: ['to too_many'] },
    { change: { to: '+447911123456' }, issues: ['to not_an_array'] },
    { change: { to: undefined }, issues: ['to not_an_array'] },
    {
      change: { to: ['+447911123456', '447911123456', '+44 7911', 7, null] },
      issues: [
        'to[1] missing_plus',
        'to[2] bad_character',
        'to[3] not_a_string',
        'to[4] not_a_string',
      ],
    },
    { change: { text: '' }, issues: ['text empty'] },
    { change: { text: undefined }, issues: ['text not_a_string'] },
    { change: { text: 'я'.repeat(67 * 255 + 1) }, issues: ['text too_long'] },
    { change: { senderId: 'My App' }, issues: ['senderId bad_character'] },
    { change: { senderId: undefined }, issues: ['senderId not_a_string'] },
    { change: { sender_id: 'MyApp' }, issues: ['sender_id unknown_field'] },
    { change: { toString: 1 }, issues: ['toString unknown_field'] },
    {
      change: { to: [], text: '', senderId: '' },
      issues: ['to empty', 'text empty', 'senderId empty'],
    },
  ])('$issues', async ({ change, issues }) => {
    expect(await issuesOf((client) => client.sms.send({ ...good, ...change }))).toEqual(issues);
  });

  test.each([null, undefined, 'text', 7, []])('%j is no input', async (input) => {
    expect(await issuesOf((client) => client.sms.send(input as never))).toEqual([' not_an_object']);
  });

  test('the error says where, and what to do', async () => {
    const to = ['+447911123456', '447911123456'];
    await expect(telecom.sms.send({ ...good, to })).rejects.toThrow(
      'sms.send: to[1]: expected + at index 0 [INVALID_INPUT]',
    );
  });
});

describe('ids', () => {
  test.each(['', '.', '..', 'a/b', 'a b', 'a?b', '%2e%2e', 'x'.repeat(201), undefined, 7, {}])(
    '%j is none',
    async (id) => {
      expect(await issuesOf((client) => client.sms.status(id as never))).toEqual([
        'messageId invalid',
      ]);
      expect(await issuesOf((client) => client.sms.waitFor(id as never))).toEqual([
        'messageId invalid',
      ]);
    },
  );
});

describe('filters', () => {
  test.each([
    { filter: { page: 0 }, issues: ['page invalid'] },
    { filter: { page: 1.5 }, issues: ['page invalid'] },
    { filter: { limit: 101 }, issues: ['limit invalid'] },
    { filter: { limit: '25' }, issues: ['limit invalid'] },
    { filter: { status: 'DELIVRD' }, issues: ['status invalid'] },
    { filter: { status: '' }, issues: ['status invalid'] },
    { filter: { period: '8d' }, issues: ['period invalid'] },
    { filter: { from: '2026-02-30' }, issues: ['from invalid'] },
    { filter: { from: '13.02.2026' }, issues: ['from invalid'] },
    { filter: { from: new Date() }, issues: ['from invalid'] },
    { filter: { from: '2026-02-02', to: '2026-02-01' }, issues: ['to conflict'] },
    { filter: { period: '7d', from: '2026-02-01' }, issues: ['period conflict'] },
    { filter: { period: '7d', to: '2026-02-01' }, issues: ['period conflict'] },
    { filter: { country: 'gb' }, issues: ['country invalid'] },
    { filter: { phone: '' }, issues: ['phone invalid'] },
    { filter: { sender: 7 }, issues: ['sender invalid'] },
    { filter: { source: 'api' }, issues: ['source unknown_field'] },
    { filter: null, issues: [' not_an_object'] },
  ])('messages.list of $filter: $issues', async ({ filter, issues }) => {
    expect(await issuesOf((client) => client.sms.messages.list(filter as never))).toEqual(issues);
  });

  test('each list knows its own fields', async () => {
    const { messages, stats } = telecom.sms;
    expect(await issuesOf(() => messages.listUnified({ source: 'sms' as never }))).toEqual([
      'source invalid',
    ]);
    expect(await issuesOf(() => messages.export({ page: 1 } as never))).toEqual([
      'page unknown_field',
    ]);
    expect(await issuesOf(() => stats.get({ status: 'unknown' as never }))).toEqual([
      'status invalid',
    ]);
    expect(await issuesOf(() => stats.daily({ limit: 3 } as never))).toEqual([
      'limit unknown_field',
    ]);
    expect(await issuesOf((client) => client.webhooks.logs({ type: 'dlr' as never }))).toEqual([
      'type invalid',
    ]);
  });
});

describe('webhook settings', () => {
  test.each([
    { change: { deliveryUrl: 'http://example.com' }, issues: ['deliveryUrl invalid'] },
    { change: { deliveryUrl: 'http://localhost.evil.com/' }, issues: ['deliveryUrl invalid'] },
    { change: { deliveryUrl: 'ftp://example.com' }, issues: ['deliveryUrl invalid'] },
    { change: { clickUrl: 'https://' }, issues: ['clickUrl invalid'] },
    { change: { clickUrl: 7 }, issues: ['clickUrl invalid'] },
    { change: { deliveryFields: [] }, issues: ['deliveryFields invalid'] },
    { change: { deliveryFields: null }, issues: ['deliveryFields invalid'] },
    { change: { deliveryFields: [''] }, issues: ['deliveryFields invalid'] },
    { change: { isUniqueClicksOnly: 'yes' }, issues: ['isUniqueClicksOnly invalid'] },
    { change: { signingSecret: '' }, issues: ['signingSecret invalid'] },
    { change: { signingSecret: 'x'.repeat(65) }, issues: ['signingSecret invalid'] },
    { change: { clearSigningSecret: false }, issues: ['clearSigningSecret invalid'] },
    {
      change: { signingSecret: 'new', clearSigningSecret: true },
      issues: ['clearSigningSecret conflict'],
    },
    { change: { isSigningSecretSet: true }, issues: ['isSigningSecretSet unknown_field'] },
    { change: undefined, issues: [' not_an_object'] },
  ])('$issues', async ({ change, issues }) => {
    expect(await issuesOf((client) => client.webhooks.update(change as never))).toEqual(issues);
  });

  test('a test needs a type', async () => {
    expect(await issuesOf((client) => client.webhooks.test({} as never))).toEqual(['type invalid']);
  });
});

test.each([
  { input: { messageId: 'api_1', actionType: '' }, issues: ['actionType invalid'] },
  { input: { actionType: 'sale' }, issues: ['messageId invalid'] },
  { input: { messageId: 'api_1', actionType: 'sale', value: {} }, issues: ['value invalid'] },
])('a conversion: $issues', async ({ input, issues }) => {
  expect(await issuesOf((client) => client.conversions.track(input as never))).toEqual(issues);
});

test.each(['sms/stats', '/../admin', '/a/%2e%2E/b', '/a?b=1', '/a#b', '/a b', '//evil.com/..'])(
  'the path %j does not stay below the base URL',
  async (path) => {
    expect(await issuesOf((client) => client.request('GET', path))).toEqual(['path invalid']);
  },
);

test.each([
  { options: {}, issues: ['apiKey conflict'] },
  { options: { apiKey: undefined }, issues: ['apiKey conflict'] },
  { options: { apiKey: 'a', token: 'b' }, issues: ['apiKey conflict'] },
  { options: { apiKey: '' }, issues: ['apiKey invalid'] },
  { options: { apiKey: 'ключ' }, issues: ['apiKey invalid'] },
  { options: { token: 7 }, issues: ['token invalid'] },
  { options: { proxy: '' }, issues: ['proxy invalid'] },
  { options: { apiKey: 'a', secret: '' }, issues: ['secret invalid'] },
  { options: { apiKey: 'a', baseUrl: '/api' }, issues: ['baseUrl invalid'] },
  { options: { apiKey: 'a', baseUrl: 'https://a.example/?b' }, issues: ['baseUrl invalid'] },
  { options: { token: 'a', workspaceId: 0 }, issues: ['workspaceId invalid'] },
  { options: { apiKey: 'a', timeoutMs: 0 }, issues: ['timeoutMs invalid'] },
  { options: { apiKey: 'a', totalTimeoutMs: NaN }, issues: ['totalTimeoutMs invalid'] },
  { options: { apiKey: 'a', maxRetries: -1 }, issues: ['maxRetries invalid'] },
])('options: $issues', ({ options, issues }) => {
  let error: unknown;
  try {
    createClient(options as never);
  } catch (reason) {
    error = reason;
  }
  expect(error).toMatchObject({ name: 'ValidationError', code: 'INVALID_OPTIONS' });
  const found = (error as ValidationError).issues.map(({ path, code }) => `${path} ${code}`);
  expect(found).toEqual(issues);
});
