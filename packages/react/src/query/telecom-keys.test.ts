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
    campaigns: telecomKeys.campaigns.all,
    campaignList: telecomKeys.campaigns.list({ state: 'running' }),
    campaignProgress: telecomKeys.campaigns.progress('spring'),
    campaignMessages: telecomKeys.campaigns.messages('spring', { state: 'uncertain' }),
    campaignChanges: [
      telecomKeys.campaigns.pause,
      telecomKeys.campaigns.resume,
      telecomKeys.campaigns.cancel,
    ],
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
      "campaignChanges": [
        [
          "telecom",
          "campaigns",
          "pause",
        ],
        [
          "telecom",
          "campaigns",
          "resume",
        ],
        [
          "telecom",
          "campaigns",
          "cancel",
        ],
      ],
      "campaignList": [
        "telecom",
        "campaigns",
        "list",
        {
          "state": "running",
        },
      ],
      "campaignMessages": [
        "telecom",
        "campaigns",
        "messages",
        "spring",
        {
          "state": "uncertain",
        },
      ],
      "campaignProgress": [
        "telecom",
        "campaigns",
        "progress",
        "spring",
      ],
      "campaigns": [
        "telecom",
        "campaigns",
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
  ['campaigns', telecomKeys.campaigns.all, telecomKeys.campaigns.progress('spring')],
  ['campaigns', telecomKeys.campaigns.all, telecomKeys.campaigns.pause],
  ['list', telecomKeys.campaigns.list(), telecomKeys.campaigns.list({ state: 'running' })],
  ['progress', telecomKeys.campaigns.progress(), telecomKeys.campaigns.progress('spring')],
  ['messages', telecomKeys.campaigns.messages(), telecomKeys.campaigns.messages('spring')],
  [
    'messages of one',
    telecomKeys.campaigns.messages('spring'),
    telecomKeys.campaigns.messages('spring', { state: 'uncertain' }),
  ],
])('%s covers what is below it', (_, prefix, key) => {
  expect(partialMatchKey(key, prefix)).toBe(true);
});

test.each([
  [telecomKeys.sms.stats({}), telecomKeys.sms.dailyStats({})],
  [telecomKeys.sms.messages({}), telecomKeys.sms.unifiedMessages({})],
  [telecomKeys.sms.dailyStats(), telecomKeys.sms.countryStats({})],
  [telecomKeys.campaigns.progress('spring'), telecomKeys.campaigns.progress('summer')],
  [telecomKeys.campaigns.messages('spring'), telecomKeys.campaigns.messages('summer', {})],
  [telecomKeys.campaigns.list(), telecomKeys.campaigns.progress('spring')],
])('%j does not cover its neighbour', (prefix, key) => {
  expect(partialMatchKey(key, prefix)).toBe(false);
});

describe('equal filters have one key', () => {
  const same = (one: object, other: object) =>
    hashKey(telecomKeys.sms.messages(one)) === hashKey(telecomKeys.sms.messages(other));

  test('in any order of their fields', () => {
    expect(same({ phone: '1', country: 'GB' }, { country: 'GB', phone: '1' })).toBe(true);
  });

  test('with empty fields', () => {
    expect(same({}, { phone: '', country: undefined, sender: null })).toBe(true);
  });

  test('on any page', () => {
    expect(same({ limit: 5 }, { limit: 5, page: 2 })).toBe(true);
  });

  test('and different filters have different keys', () => {
    expect(same({ limit: 5 }, { limit: 6 })).toBe(false);
    expect(same({}, { phone: '1' })).toBe(false);
  });
});
