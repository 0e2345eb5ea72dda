import { describe, expect, test } from 'vitest';
import {
  createClient,
  type Issue,
  type TelecomClient,
  type ValidationError,
} from '../src/index.ts';

/** Invalid input must be rejected before any request, so a request fails the test. */
const telecom = createClient({
  apiKey: 'sk_test_local',
  fetch: () => expect.fail('a request went out'),
});

const good = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const many = Array.from({ length: 101 }, () => '+447911123456');

/** The issues of a call, which may pass input that the types forbid. */
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
    { change: { to: [] }, issues: ['to EMPTY'] },
    { change: { to: many }, issues: ['to TOO_MANY'] },
    { change: { to: '+447911123456' }, issues: ['to NOT_AN_ARRAY'] },
    { change: { to: undefined }, issues: ['to NOT_AN_ARRAY'] },
    {
      change: { to: ['+447911123456', '447911123456', '+44 7911', 7, null] },
      issues: [
        'to[1] MISSING_PLUS',
        'to[2] BAD_CHARACTER',
        'to[3] NOT_A_STRING',
        'to[4] NOT_A_STRING',
      ],
    },
    { change: { text: '' }, issues: ['text EMPTY'] },
    { change: { text: undefined }, issues: ['text NOT_A_STRING'] },
    { change: { text: 'я'.repeat(67 * 255 + 1) }, issues: ['text TOO_LONG'] },
    { change: { senderId: 'My App' }, issues: ['senderId BAD_CHARACTER'] },
    { change: { senderId: undefined }, issues: ['senderId NOT_A_STRING'] },
    { change: { sender_id: 'MyApp' }, issues: ['sender_id UNKNOWN_FIELD'] },
    { change: { toString: 1 }, issues: ['toString UNKNOWN_FIELD'] },
    {
      change: { to: [], text: '', senderId: '' },
      issues: ['to EMPTY', 'text EMPTY', 'senderId EMPTY'],
    },
  ])('$issues', async ({ change, issues }) => {
    expect(await issuesOf((client) => client.sms.send({ ...good, ...change }))).toEqual(issues);
  });

  test.each([null, undefined, 'text', 7, []])('%j is rejected', async (input) => {
    expect(await issuesOf((client) => client.sms.send(input as never))).toEqual([' NOT_AN_OBJECT']);
  });

  test('the error names the path and the remedy', async () => {
    const to = ['+447911123456', '447911123456'];
    await expect(telecom.sms.send({ ...good, to })).rejects.toThrow(
      'sms.send: to[1]: expected + at index 0 [INVALID_INPUT]',
    );
  });
});

describe('ids', () => {
  test.each(['', '.', '..', 'a/b', 'a b', 'a?b', '%2e%2e', 'x'.repeat(201), undefined, 7, {}])(
    '%j is rejected',
    async (id) => {
      expect(await issuesOf((client) => client.sms.status(id as never))).toEqual([
        'messageId INVALID',
      ]);
      expect(await issuesOf((client) => client.sms.waitFor(id as never))).toEqual([
        'messageId INVALID',
      ]);
    },
  );
});

describe('filters', () => {
  test.each([
    { filter: { page: 0 }, issues: ['page INVALID'] },
    { filter: { page: 1.5 }, issues: ['page INVALID'] },
    { filter: { limit: 101 }, issues: ['limit INVALID'] },
    { filter: { limit: '25' }, issues: ['limit INVALID'] },
    { filter: { status: 'DELIVRD' }, issues: ['status INVALID'] },
    { filter: { status: '' }, issues: ['status INVALID'] },
    { filter: { period: '8d' }, issues: ['period INVALID'] },
    { filter: { from: '2026-02-30' }, issues: ['from INVALID'] },
    { filter: { from: '13.02.2026' }, issues: ['from INVALID'] },
    { filter: { from: new Date() }, issues: ['from INVALID'] },
    { filter: { from: '2026-02-02', to: '2026-02-01' }, issues: ['to CONFLICT'] },
    { filter: { period: '7d', from: '2026-02-01' }, issues: ['period CONFLICT'] },
    { filter: { period: '7d', to: '2026-02-01' }, issues: ['period CONFLICT'] },
    { filter: { country: 'gb' }, issues: ['country INVALID'] },
    { filter: { phone: '' }, issues: ['phone INVALID'] },
    { filter: { sender: 7 }, issues: ['sender INVALID'] },
    { filter: { source: 'api' }, issues: ['source UNKNOWN_FIELD'] },
    { filter: null, issues: [' NOT_AN_OBJECT'] },
  ])('messages.list with $filter: $issues', async ({ filter, issues }) => {
    expect(await issuesOf((client) => client.sms.messages.list(filter as never))).toEqual(issues);
  });

  test('each operation accepts only its own fields', async () => {
    const { messages, stats } = telecom.sms;
    expect(await issuesOf(() => messages.listUnified({ source: 'sms' as never }))).toEqual([
      'source INVALID',
    ]);
    expect(await issuesOf(() => messages.export({ page: 1 } as never))).toEqual([
      'page UNKNOWN_FIELD',
    ]);
    expect(await issuesOf(() => stats.get({ status: 'unknown' as never }))).toEqual([
      'status INVALID',
    ]);
    expect(await issuesOf(() => stats.daily({ limit: 3 } as never))).toEqual([
      'limit UNKNOWN_FIELD',
    ]);
    expect(await issuesOf((client) => client.webhooks.logs({ type: 'dlr' as never }))).toEqual([
      'type INVALID',
    ]);
  });
});

describe('webhook settings', () => {
  test.each([
    { change: { deliveryUrl: 'http://example.com' }, issues: ['deliveryUrl INVALID'] },
    { change: { deliveryUrl: 'http://localhost.evil.com/' }, issues: ['deliveryUrl INVALID'] },
    { change: { deliveryUrl: 'ftp://example.com' }, issues: ['deliveryUrl INVALID'] },
    { change: { clickUrl: 'https://' }, issues: ['clickUrl INVALID'] },
    { change: { clickUrl: 7 }, issues: ['clickUrl INVALID'] },
    { change: { deliveryFields: [] }, issues: ['deliveryFields INVALID'] },
    { change: { deliveryFields: null }, issues: ['deliveryFields INVALID'] },
    { change: { deliveryFields: [''] }, issues: ['deliveryFields INVALID'] },
    { change: { isUniqueClicksOnly: 'yes' }, issues: ['isUniqueClicksOnly INVALID'] },
    { change: { signingSecret: '' }, issues: ['signingSecret INVALID'] },
    { change: { signingSecret: 'x'.repeat(65) }, issues: ['signingSecret INVALID'] },
    { change: { clearSigningSecret: false }, issues: ['clearSigningSecret INVALID'] },
    {
      change: { signingSecret: 'new', clearSigningSecret: true },
      issues: ['clearSigningSecret CONFLICT'],
    },
    { change: { isSigningSecretSet: true }, issues: ['isSigningSecretSet UNKNOWN_FIELD'] },
    { change: undefined, issues: [' NOT_AN_OBJECT'] },
  ])('$issues', async ({ change, issues }) => {
    expect(await issuesOf((client) => client.webhooks.update(change as never))).toEqual(issues);
  });

  test('webhooks.test needs a type', async () => {
    expect(await issuesOf((client) => client.webhooks.test({} as never))).toEqual(['type INVALID']);
  });
});

test.each([
  { input: { messageId: 'api_1', actionType: '' }, issues: ['actionType INVALID'] },
  { input: { actionType: 'sale' }, issues: ['messageId INVALID'] },
  { input: { messageId: 'api_1', actionType: 'sale', value: {} }, issues: ['value INVALID'] },
])('a conversion: $issues', async ({ input, issues }) => {
  expect(await issuesOf((client) => client.conversions.track(input as never))).toEqual(issues);
});

test.each(['sms/stats', '/../admin', '/a/%2e%2E/b', '/a?b=1', '/a#b', '/a b', '//evil.com/..'])(
  'the path %j, which leads outside of the base URL, is rejected',
  async (path) => {
    expect(await issuesOf((client) => client.request('GET', path))).toEqual(['path INVALID']);
  },
);

test.each([
  { options: {}, issues: ['apiKey CONFLICT'] },
  { options: { apiKey: undefined }, issues: ['apiKey CONFLICT'] },
  { options: { apiKey: 'a', token: 'b' }, issues: ['apiKey CONFLICT'] },
  { options: { apiKey: '' }, issues: ['apiKey INVALID'] },
  { options: { apiKey: 'ключ' }, issues: ['apiKey INVALID'] },
  { options: { token: 7 }, issues: ['token INVALID'] },
  { options: { proxy: '' }, issues: ['proxy INVALID'] },
  { options: { apiKey: 'a', secret: '' }, issues: ['secret INVALID'] },
  { options: { apiKey: 'a', baseUrl: '/api' }, issues: ['baseUrl INVALID'] },
  { options: { apiKey: 'a', baseUrl: 'https://a.example/?b' }, issues: ['baseUrl INVALID'] },
  { options: { token: 'a', workspaceId: 0 }, issues: ['workspaceId INVALID'] },
  { options: { apiKey: 'a', timeoutMs: 0 }, issues: ['timeoutMs INVALID'] },
  { options: { apiKey: 'a', totalTimeoutMs: NaN }, issues: ['totalTimeoutMs INVALID'] },
  { options: { apiKey: 'a', maxRetries: -1 }, issues: ['maxRetries INVALID'] },
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
