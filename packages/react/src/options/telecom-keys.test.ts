import { createClient } from '@23telecom/client';
import * as options from '@23telecom/react/options';
import { hashKey, partialMatchKey } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { telecomKeys } from './telecom-keys.ts';

test('keys begin with the channel', () => {
  expect({
    all: telecomKeys.all,
    sms: telecomKeys.sms.all,
    send: telecomKeys.sms.send,
    status: telecomKeys.sms.status('api_1'),
    messages: telecomKeys.sms.messages({ period: '7d' }),
    unifiedMessages: telecomKeys.sms.unifiedMessages({ source: 'all' }),
    stats: telecomKeys.sms.stats({}),
    dailyStats: telecomKeys.sms.dailyStats({}),
    countryStats: telecomKeys.sms.countryStats({}),
    account: telecomKeys.account.all,
    balance: telecomKeys.account.balance(),
    pricing: telecomKeys.account.pricing(),
    payments: telecomKeys.account.payments(),
    webhooks: telecomKeys.webhooks.all,
    settings: telecomKeys.webhooks.settings(),
    update: telecomKeys.webhooks.update,
    logs: telecomKeys.webhooks.logs({ type: 'click' }),
  }).toMatchInlineSnapshot(`
    {
      "account": [
        "telecom",
        "account",
      ],
      "all": [
        "telecom",
      ],
      "balance": [
        "telecom",
        "account",
        "balance",
      ],
      "countryStats": [
        "telecom",
        "sms",
        "stats",
        "by-country",
        {},
      ],
      "dailyStats": [
        "telecom",
        "sms",
        "stats",
        "daily",
        {},
      ],
      "logs": [
        "telecom",
        "webhooks",
        "logs",
        {
          "type": "click",
        },
      ],
      "messages": [
        "telecom",
        "sms",
        "messages",
        {
          "period": "7d",
        },
      ],
      "payments": [
        "telecom",
        "account",
        "payments",
      ],
      "pricing": [
        "telecom",
        "account",
        "pricing",
      ],
      "send": [
        "telecom",
        "sms",
        "send",
      ],
      "settings": [
        "telecom",
        "webhooks",
        "settings",
      ],
      "sms": [
        "telecom",
        "sms",
      ],
      "stats": [
        "telecom",
        "sms",
        "stats",
        {},
      ],
      "status": [
        "telecom",
        "sms",
        "status",
        "api_1",
      ],
      "unifiedMessages": [
        "telecom",
        "sms",
        "messages",
        "unified",
        {
          "source": "all",
        },
      ],
      "update": [
        "telecom",
        "webhooks",
        "update",
      ],
      "webhooks": [
        "telecom",
        "webhooks",
      ],
    }
  `);
});

test.each([
  ['all', telecomKeys.all, telecomKeys.account.balance()],
  ['sms', telecomKeys.sms.all, telecomKeys.sms.status('api_1')],
  ['status', telecomKeys.sms.status(), telecomKeys.sms.status('api_1')],
  ['messages', telecomKeys.sms.messages(), telecomKeys.sms.messages({ period: '7d' })],
  ['messages', telecomKeys.sms.messages(), telecomKeys.sms.unifiedMessages({})],
  ['stats', telecomKeys.sms.stats(), telecomKeys.sms.stats({ period: '7d' })],
  ['stats', telecomKeys.sms.stats(), telecomKeys.sms.dailyStats({})],
  ['stats', telecomKeys.sms.stats(), telecomKeys.sms.countryStats({})],
  ['webhooks', telecomKeys.webhooks.all, telecomKeys.webhooks.logs({})],
])('%s covers what is below it', (_, prefix, key) => {
  expect(partialMatchKey(key, prefix)).toBe(true);
});

test.each([
  [telecomKeys.sms.stats({}), telecomKeys.sms.dailyStats({})],
  [telecomKeys.sms.messages({}), telecomKeys.sms.unifiedMessages({})],
  [telecomKeys.sms.dailyStats(), telecomKeys.sms.countryStats({})],
])('%j does not cover its neighbour', (prefix, key) => {
  expect(partialMatchKey(key, prefix)).toBe(false);
});

describe('filters that ask for the same have one key', () => {
  const same = (one: object, other: object) =>
    hashKey(telecomKeys.sms.messages(one)) === hashKey(telecomKeys.sms.messages(other));

  test('whatever the order of their fields', () => {
    expect(same({ phone: '1', country: 'GB' }, { country: 'GB', phone: '1' })).toBe(true);
  });

  test('with fields that say nothing', () => {
    expect(same({}, { phone: '', country: undefined, sender: null })).toBe(true);
  });

  test('on whatever page', () => {
    expect(same({ limit: 5 }, { limit: 5, page: 2 })).toBe(true);
  });

  test('and others have another', () => {
    expect(same({ limit: 5 }, { limit: 6 })).toBe(false);
    expect(same({}, { phone: '1' })).toBe(false);
  });
});

test('no key holds a client or a URL', () => {
  const keyOf = (client: ReturnType<typeof createClient>) =>
    hashKey([
      options.balanceOptions(client).queryKey,
      options.smsMessagesOptions(client, { phone: '44' }).queryKey,
      options.smsStatusOptions(client, 'api_1').queryKey,
      options.sendSmsOptions(client).mutationKey,
    ]);
  const direct = createClient({ apiKey: 'sk_test_1', dangerouslyAllowBrowser: true });
  expect(keyOf(direct)).toBe(keyOf(createClient({ proxy: '/api/telecom' })));
  expect(keyOf(direct)).not.toMatch(/sk_test|http|proxy|api\//);
});

test('the entry', () => {
  expect(Object.keys(options).sort()).toMatchInlineSnapshot(`
    [
      "balanceOptions",
      "countrySmsStatsOptions",
      "dailySmsStatsOptions",
      "paymentsOptions",
      "pricingOptions",
      "sendSmsOptions",
      "smsMessagesOptions",
      "smsStatsOptions",
      "smsStatusOptions",
      "telecomKeys",
      "unifiedSmsMessagesOptions",
      "updateWebhooksOptions",
      "webhookLogsOptions",
      "webhooksOptions",
    ]
  `);
});
