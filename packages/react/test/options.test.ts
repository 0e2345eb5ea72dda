import { createClient, type TelecomClient } from '@23telecom/client';
import * as options from '@23telecom/react/options';
import { hashKey } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';

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

describe('every options function', () => {
  type Define = (client: TelecomClient) => object;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(options);
  const functions = entries.filter((entry): entry is [string, Define] =>
    entry[0].endsWith('Options'),
  );

  test.each(functions)('%s takes a client', (_, define) => {
    expect(define(createClient({ proxy: '/api/telecom' }))).toMatchObject({ retry: false });
  });

  test.each(functions)('%s says at once that it has none', (_, define) => {
    const found = { undefined: undefined, null: null, string: '/api/telecom', 'an array': [] };
    for (const [words, value] of Object.entries(found)) {
      const fail = () => define(value as unknown as TelecomClient);
      expect(fail).toThrow(options.TelecomProviderError);
      expect(fail).toThrow(`client: expected a client as createClient() returns it, got ${words}.`);
      expect(fail).toThrow(/^options of (?:account|campaigns|sms|webhooks)\.[a-z]+:/);
    }
  });

  test.each(functions)('%s tells options from a client', (_, define) => {
    const fail = () => define({ proxy: '/api/telecom' } as unknown as TelecomClient);
    expect(fail).toThrow('pass options to createClient()');
  });
});

test('the entry', () => {
  expect(Object.keys(options).sort()).toMatchInlineSnapshot(`
    [
      "TelecomProviderError",
      "balanceOptions",
      "campaignMessagesOptions",
      "campaignOptions",
      "campaignsOptions",
      "cancelCampaignOptions",
      "countrySmsStatsOptions",
      "dailySmsStatsOptions",
      "pauseCampaignOptions",
      "paymentsOptions",
      "pricingOptions",
      "resumeCampaignOptions",
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
