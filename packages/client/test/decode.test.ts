import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../src/call/operations/operation.ts';
import { sharedOperations } from '../src/client/shared-operations.ts';
import { smsOperations } from '../src/sms/operations.ts';

const operations: Readonly<Record<string, Operation<never, unknown>>> = Object.fromEntries(
  [...smsOperations, ...Object.values(sharedOperations).flat()]
    .filter(({ isLocal }) => !isLocal)
    .map((operation) => [operation.name, operation]),
);
const head = { status: 200, headers: new Headers() };
function decode(name: string, body: unknown, headers = {}): unknown {
  return operations[name]?.decode(body, { status: 200, headers: new Headers(headers) });
}

const wireRow = {
  message_id: 'api_42_1_a',
  telecom_message_id: '6946d0f5',
  recipient: '+14155551234',
  segments: 1,
  message: 'Hello',
  sender_id: 'MyApp',
  status: 'DELIVRD',
  status_code: '000',
  cost: 0.0085,
  created_at: '2026-02-13T10:30:00Z',
  delivered_at: '2026-02-13T10:30:04Z',
};
const ours = {
  messageId: 'api_42_1_a',
  telecomMessageId: '6946d0f5',
  recipient: '+14155551234',
  segments: 1,
  text: 'Hello',
  senderId: 'MyApp',
  status: 'DELIVRD',
  statusCode: '000',
  cost: 0.0085,
  createdAt: '2026-02-13T10:30:00Z',
  deliveredAt: '2026-02-13T10:30:04Z',
};

describe('the examples of the contract are decoded into our field names', () => {
  test('send, with a rejected recipient', () => {
    const answer = {
      status: true,
      sandbox: true,
      messages: [{ dnis: '+14155551234', message_id: 'api_1', segment_num: 2 }],
      results: [
        { dnis: '+14155551234', message_id: 'api_1', segments: 2, status: 'accepted' },
        { dnis: '+447911123456', segments: 2, status: 'blocked_country' },
      ],
      summary: {
        total_recipients: 2,
        total_segments: 2,
        total_cost: 0.017,
        encoding: 'UCS-2',
        accepted_count: 1,
        blocked_count: 1,
        queue_error_count: 3,
        config_error_count: 4,
        db_error_count: 5,
      },
    };
    expect(decode('sms.send', answer)).toEqual({
      results: [
        { recipient: '+14155551234', messageId: 'api_1', segments: 2, status: 'accepted' },
        { recipient: '+447911123456', messageId: null, segments: 2, status: 'blocked_country' },
      ],
      summary: {
        recipients: 2,
        segments: 2,
        cost: 0.017,
        encoding: 'UCS-2',
        accepted: 1,
        blocked: 1,
        queueErrors: 3,
        configErrors: 4,
        dbErrors: 5,
      },
      isSandbox: true,
    });
  });

  test('status', () => {
    expect(decode('sms.status', { status: true, message: wireRow })).toEqual(ours);
  });

  test.each([
    { say: 'null', fields: { delivered_at: null, status_code: null, telecom_message_id: null } },
    { say: "''", fields: { delivered_at: '', status_code: '', telecom_message_id: '' } },
    {
      say: 'nothing',
      fields: { delivered_at: undefined, status_code: undefined, telecom_message_id: undefined },
    },
  ])('before there is one, $say reads as null', ({ fields }) => {
    expect(decode('sms.status', { message: { ...wireRow, ...fields } })).toEqual({
      ...ours,
      deliveredAt: null,
      statusCode: null,
      telecomMessageId: null,
    });
  });

  test('messages.list, with another name for the message id', () => {
    const { message_id, telecom_message_id, ...rest } = wireRow;
    const { telecomMessageId, ...message } = ours;
    expect([telecom_message_id, telecomMessageId]).toEqual(['6946d0f5', '6946d0f5']);
    const answer = {
      messages: [{ id: 1847, client_message_id: message_id, ...rest }],
      total: 1250,
      page: 1,
      limit: 10,
      total_pages: 125,
    };
    expect(decode('sms.messages.list', answer)).toEqual({
      items: [{ id: '1847', ...message }],
      total: 1250,
      page: 1,
      totalPages: 125,
    });
  });

  test('messages.listUnified', () => {
    const item = {
      id: '3201',
      source: 'campaign',
      recipient: '+14155551234',
      sender_id: 'MyApp',
      message: 'Hello',
      status: 'DELIVRD',
      status_code: '000',
      cost: 0.0085,
      sent_at: '2026-02-13T10:30:00Z',
      delivered_at: null,
      clicked: true,
      clicked_at: '2026-02-13T11:00:00Z',
      action_type: 'registration',
      action_at: '2026-02-13T11:05:00Z',
      something_new: 1,
    };
    expect(decode('sms.messages.listUnified', { messages: [item] })).toMatchObject({
      items: [
        {
          id: '3201',
          source: 'campaign',
          recipient: '+14155551234',
          senderId: 'MyApp',
          text: 'Hello',
          status: 'DELIVRD',
          statusCode: '000',
          cost: 0.0085,
          sentAt: '2026-02-13T10:30:00Z',
          deliveredAt: null,
          isClicked: true,
          clickedAt: '2026-02-13T11:00:00Z',
          actionType: 'registration',
          actionAt: '2026-02-13T11:05:00Z',
        },
      ],
    });
  });

  const wireCounters = {
    total_sent: 1250,
    sent: 1200,
    delivered: 1150,
    undelivered: 30,
    pending: 15,
    expired: 5,
    not_billed: 50,
    failed: 31,
    click_count: 42,
    unique_click_count: 38,
    action_count: 12,
    sent_rate: 96.0,
    delivery_rate: 95.83,
    total_cost: 10.63,
    avg_cost_per_msg: 0.0085,
    currency: 'EUR',
  };
  const counters = {
    totalSent: 1250,
    sent: 1200,
    delivered: 1150,
    undelivered: 30,
    pending: 15,
    expired: 5,
    notBilled: 50,
    failed: 31,
    clicks: 42,
    uniqueClicks: 38,
    actions: 12,
    sentRate: 96,
    deliveryRate: 95.83,
    totalCost: 10.63,
    averageCost: 0.0085,
    currency: 'EUR',
  };
  const period = { from: '2026-01-14', to: '2026-02-13' };

  test('stats', () => {
    expect(decode('sms.stats.get', { status: true, stats: wireCounters, period })).toEqual({
      ...counters,
      ...period,
    });
    const daily = [{ date: '2026-01-14', ...wireCounters }];
    expect(decode('sms.stats.daily', { status: true, daily, period })).toEqual({
      days: [{ date: '2026-01-14', ...counters }],
      ...period,
    });
    const countries = [{ country: 'GB', ...wireCounters }];
    expect(decode('sms.stats.byCountry', { status: true, countries, period })).toEqual({
      countries: [{ country: 'GB', ...counters }],
      ...period,
    });
  });

  test('balance, available and blocked', () => {
    const answer = { balance: 1250.5, currency: 'EUR', updated: '2026.02.13 10:15:00' };
    const healthy = {
      balance: 1250.5,
      currency: 'EUR',
      updatedAt: '2026-02-13T10:15:00Z',
      isCreditBlocked: false,
      availability: 'ok',
      reason: null,
    };
    expect(decode('account.balance', answer)).toEqual(healthy);
    expect(decode('account.balance', { ...answer, balance: -1, credit_blocked: true })).toEqual({
      ...healthy,
      balance: -1,
      isCreditBlocked: true,
    });
  });

  test.each([
    {
      body: { balance: 0, currency: 'EUR', unavailable: true, reason: 'cache_disabled' },
      headers: {},
      expected: { availability: 'unavailable', reason: 'cache_disabled' },
    },
    {
      body: { balance: 0, currency: 'EUR', unavailable: true },
      headers: {
        'X-Sms-Gateway-Status': 'unavailable',
        'X-Sms-Gateway-Reason': 'cache_miss_refresh_failed',
      },
      expected: { availability: 'unavailable', reason: 'cache_miss_refresh_failed' },
    },
    {
      body: { balance: 5, currency: 'EUR' },
      headers: { 'X-Sms-Gateway-Status': 'partial', 'X-Sms-Gateway-Reason': 'cache_disabled' },
      expected: { availability: 'partial', reason: 'cache_disabled' },
    },
    {
      body: { balance: 5, currency: 'EUR' },
      headers: { 'X-Sms-Gateway-Status': 'something-new' },
      expected: { availability: 'unavailable', reason: null },
    },
  ])('a degraded balance says so: $expected', ({ body, headers, expected }) => {
    expect(decode('account.balance', body, headers)).toMatchObject(expected);
  });

  test('pricing', () => {
    const price = {
      mcc: '310',
      mnc: '004',
      mccmnc: '310004',
      dialcode: '1',
      country: 'United States',
      network: 'Verizon Wireless',
      rate: 0.0085,
      prev_rate: 0.008,
      rate_start_date: '2026.01.08 22:15:29',
      rate_end_date: '2100.01.01 00:00:00',
      change_type: 'Increase',
    };
    expect(decode('account.pricing', [price])).toEqual({
      prices: [
        {
          dialCode: '1',
          country: 'United States',
          network: 'Verizon Wireless',
          mcc: '310',
          mnc: '004',
          rate: 0.0085,
          previousRate: 0.008,
          changeType: 'Increase',
          validFrom: '2026-01-08T22:15:29Z',
          validUntil: null,
        },
      ],
      availability: 'ok',
      reason: null,
    });
    expect(decode('account.pricing', [], { 'X-Sms-Gateway-Status': 'unavailable' })).toEqual({
      prices: [],
      availability: 'unavailable',
      reason: null,
    });
  });

  test('payments', () => {
    const payment = {
      id: 'sms_gateway_S12345',
      amount: -500.0,
      currency: 'EUR',
      date: '2026-02-10T14:30:00Z',
      type: 'usage',
      description: 'Wire transfer REF-2026-001',
      source: 'sms_gateway',
    };
    const degraded = { 'X-Sms-Gateway-Status': 'partial' };
    expect(decode('account.payments', [payment], degraded)).toEqual({
      payments: [payment],
      availability: 'partial',
      reason: null,
    });
  });

  const workspaces = [
    { id: 16, name: 'Main', is_main: true, account_id: 279, product_id: 1430 },
    {
      id: 18,
      name: 'test-space',
      is_main: false,
      color: '#5298D9',
      account_id: 279,
      product_id: 1406,
    },
  ];
  const ourWorkspaces = [
    { id: 16, name: 'Main', isMain: true, accountId: 279, productId: 1430, color: null },
    {
      id: 18,
      name: 'test-space',
      isMain: false,
      accountId: 279,
      productId: 1406,
      color: '#5298D9',
    },
  ];

  test('workspaces, and a profile whose unknown keys pass through', () => {
    expect(decode('account.workspaces', workspaces)).toEqual(ourWorkspaces);
    const profile = { id: 42, login: 'ann', email: null, workspaces, locale: 'en' };
    expect(decode('account.profile', { status: true, profile })).toEqual({
      id: 42,
      login: 'ann',
      email: null,
      workspaces: ourWorkspaces,
      locale: 'en',
    });
  });

  test('webhook settings, test and logs', () => {
    const webhooks = {
      impression_url: null,
      click_url: '',
      conversion_url: 'https://a.example/c',
      delivery_url: 'https://a.example/d',
      impression_fields: ['message_id'],
      click_fields: [],
      conversion_fields: null,
      delivery_fields: ['message_id', 'status'],
      unique_clicks_only: true,
      signing_secret_set: true,
    };
    expect(decode('webhooks.get', { status: true, webhooks })).toEqual({
      impressionUrl: null,
      clickUrl: null,
      conversionUrl: 'https://a.example/c',
      deliveryUrl: 'https://a.example/d',
      impressionFields: ['message_id'],
      clickFields: [],
      conversionFields: [],
      deliveryFields: ['message_id', 'status'],
      isUniqueClicksOnly: true,
      isSigningSecretSet: true,
    });
    const result = { type: 'click', url: 'https://a.example', status_code: 204, duration_ms: 31 };
    expect(decode('webhooks.test', { status: true, result })).toEqual({
      type: 'click',
      url: 'https://a.example',
      statusCode: 204,
      durationMs: 31,
      error: null,
    });
    const log = { ...result, id: 9, message_id: 'api_1', attempt: 2, error: 'timeout' };
    const logs = [{ ...log, created_at: '2026-02-13T10:30:00Z' }];
    expect(decode('webhooks.logs', { logs, total: 1, page: 1, total_pages: 1 })).toEqual({
      items: [
        {
          id: '9',
          type: 'click',
          url: 'https://a.example',
          messageId: 'api_1',
          attempt: 2,
          statusCode: 204,
          durationMs: 31,
          error: 'timeout',
          createdAt: '2026-02-13T10:30:00Z',
        },
      ],
      total: 1,
      page: 1,
      totalPages: 1,
    });
  });
});

describe.each(Object.keys(operations).filter((name) => name !== 'sms.messages.export'))(
  '%s',
  (name) => {
    const keys = fc.constantFrom(
      ...['messages', 'results', 'summary', 'message', 'stats', 'daily', 'countries', 'period'],
      ...['webhooks', 'logs', 'result', 'profile', 'workspaces', 'balance', 'id', 'status', 'cost'],
      ...['delivered_at', 'rate_end_date', 'click_fields', 'total_pages', '__proto__', 'toString'],
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, '', 0, -1, NaN, true, 'x', '12', '2026.02.13 10:15:00', [], {}),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
      ),
    }));

    test('decodes any JSON to plain JSON without throwing', () => {
      fc.assert(
        fc.property(tree, (body) => {
          const result = operations[name]?.decode(body, head);
          expect(structuredClone(result)).toEqual(result);
        }),
        { numRuns: 200 },
      );
    });
  },
);
