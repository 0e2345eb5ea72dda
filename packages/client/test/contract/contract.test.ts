import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  createClient,
  isFinalStatus,
  type SmsMessage,
  type TelecomClient,
  type UnifiedSmsMessage,
} from '../../src/index.ts';
import { sharedOperations } from '../../src/client/shared-operations.ts';
import { smsOperations } from '../../src/sms/operations.ts';
import { collect } from '../support/collect.ts';
import { openService, type Service, watchContract } from './service.ts';

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const day = /^\d{4}-\d\d-\d\d$/;

const service: Service = await openService();
const { middleware, differences, seen } = watchContract();
const { baseUrl, apiKey, numbers, isReal } = service;
const telecom: TelecomClient = createClient({ apiKey, baseUrl, middleware: [middleware] });
const message = { to: numbers, text: 'Hello “world”', senderId: 'MyApp' };

afterEach(() => {
  expect(differences.splice(0)).toEqual([]);
});
afterAll(() => service.close());

describe('sms', () => {
  let messageId = '';

  beforeAll(async () => {
    const { results } = await telecom.sms.send({ ...message, text: 'First' });
    messageId = results[0]?.messageId ?? '';
  });

  test('send returns a result for each recipient, and a summary', async () => {
    const { results, summary, isSandbox } = await telecom.sms.send(message);
    expect(results).toHaveLength(2);
    expect(results.map(({ recipient }) => recipient)).toEqual(numbers);
    for (const { messageId: id, segments, status } of results) {
      expect(id).toMatch(/^api_\d+_\d+_[0-9a-f]{16}$/);
      expect({ segments, status }).toEqual({ segments: 1, status: 'accepted' });
    }
    expect(summary).toMatchObject({
      recipients: 2,
      segments: 2,
      encoding: 'UCS-2',
      accepted: 2,
      blocked: 0,
      queueErrors: 0,
      configErrors: 0,
      dbErrors: 0,
    });
    expect(summary.cost).toBeGreaterThanOrEqual(0);
    expect(isSandbox).toBe(apiKey.startsWith('sk_test_'));
  });

  test('preview predicts the summary of send', async () => {
    const preview = await telecom.sms.preview(message);
    const { summary } = await telecom.sms.send(message);
    expect(preview.issues).toEqual([]);
    expect(preview.analysis).toMatchObject({ encoding: summary.encoding, segments: 1 });
    expect(preview.estimate.min).toBeLessThanOrEqual(summary.cost);
    expect(preview.estimate.max).toBeGreaterThanOrEqual(summary.cost);
    expect(preview.estimate.currency).toBe(preview.balance.currency);
  });

  test('status returns the message', async () => {
    const status = await telecom.sms.status(messageId);
    expect(status).toMatchObject({
      messageId,
      recipient: numbers[0],
      senderId: 'MyApp',
      text: 'First',
      segments: 1,
    });
    expect(status.createdAt).toMatch(isoTime);
  });

  test('status of an unknown id is a NotFoundError', async () => {
    await expect(telecom.sms.status('api_1_1_0000000000000000')).rejects.toMatchObject({
      name: 'NotFoundError',
      code: 'NOT_FOUND',
      status: 404,
      sent: 'no',
    });
  });

  test('waitFor resolves with a final status', { timeout: 60_000 }, async () => {
    const seenStatuses: string[] = [];
    const last = await telecom.sms.waitFor(messageId, {
      timeoutMs: 50_000,
      onStatus: ({ status }) => seenStatuses.push(status),
    });
    expect(isFinalStatus(last.status)).toBe(true);
    expect(seenStatuses.at(-1)).toBe(last.status);
    expect(last.deliveredAt).toMatch(isoTime);
  });

  test('messages.list returns pages, newest first, and iterates over them', async () => {
    const page = await telecom.sms.messages.list({ limit: 2 });
    expect(page.items).toHaveLength(2);
    expect(page.page).toBe(1);
    expect(page.totalPages).toBe(Math.ceil(page.total / 2));
    const next = await page.next();
    expect(next?.page).toBe(2);
    const all = await telecom.sms.messages.list({ limit: 2 }).toArray({ limit: 4 });
    const times = all.map(({ createdAt }: SmsMessage) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(all.every(({ recipient }) => numbers.includes(recipient))).toBe(true);
  });

  test('messages.list filters', async () => {
    const [first = ''] = numbers;
    const items = await telecom.sms.messages
      .list({ phone: first.slice(1), period: 'today', sender: 'MyApp', limit: 100 })
      .toArray({ limit: 100 });
    expect(items.length).toBeGreaterThanOrEqual(2);
    expect(items.filter(({ recipient }) => recipient !== first)).toEqual([]);
  });

  test('messages.listUnified returns the source of each message', async () => {
    const page = await telecom.sms.messages.listUnified({ source: 'api', limit: 3 });
    expect(page.items.length).toBeGreaterThan(0);
    for (const { source, sentAt, isClicked } of page.items) {
      expect(source).toBe('api');
      expect(sentAt).toMatch(isoTime);
      expect(isClicked).toBe(false);
    }
  });

  test('messages.export has the same rows as messages.listUnified', async () => {
    const file = await telecom.sms.messages.export({ source: 'api', period: 'today' });
    const rows: UnifiedSmsMessage[] = await collect(file.rows());
    const items = await telecom.sms.messages
      .listUnified({ source: 'api', period: 'today', limit: 100 })
      .toArray({ limit: 100 });
    // Leave out the status: it may change between the two requests.
    const key = ({ id, recipient, senderId, text, sentAt }: UnifiedSmsMessage) =>
      JSON.stringify([id, recipient, senderId, text, sentAt]);
    expect(rows.slice(0, items.length).map(key)).toEqual(items.map(key));
    expect(rows.map(({ text }) => text)).toContain('Hello “world”');
    expect(file.filename).toMatch(/\.csv$/);
  });

  test('the figures of stats.get are consistent', async () => {
    const stats = await telecom.sms.stats.get({ period: '7d', source: 'all' });
    expect(stats.sent).toBe(stats.delivered + stats.undelivered + stats.pending + stats.expired);
    expect(stats.totalSent).toBe(stats.sent + stats.notBilled);
    expect(stats.from).toMatch(day);
    expect(stats.currency).toMatch(/^[A-Z]{3}$/);
  });

  test('stats.daily has a row for every day', async () => {
    const { days, from, to } = await telecom.sms.stats.daily({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect({ from, to }).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(days).toHaveLength(28);
    expect(days[0]?.date).toBe('2026-02-01');
    expect(days[27]?.date).toBe('2026-02-28');
  });

  test('stats.byCountry is sorted by messages, largest first', async () => {
    const { countries } = await telecom.sms.stats.byCountry({ period: '7d' });
    const counts = countries.map(({ totalSent }) => totalSent);
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(countries.map(({ country }) => country)).toContain('GB');
  });

  test('an unknown key is an AuthenticationError', async () => {
    const { data } = await telecom.sms.messages.list({ limit: 1 }).withResponse();
    expect(data.items).toHaveLength(1);
    const stranger = createClient({
      apiKey: 'sk_test_nobody',
      baseUrl,
      maxRetries: 0,
      middleware: [middleware],
    });
    await expect(stranger.account.balance()).rejects.toMatchObject({
      name: 'AuthenticationError',
      code: 'INVALID_API_KEY',
      status: 401,
    });
  });
});

describe('account', () => {
  test('balance', async () => {
    const balance = await telecom.account.balance();
    expect(balance.currency).toMatch(/^[A-Z]{3}$/);
    expect(balance.availability).toBe('ok');
    expect(balance.reason).toBeNull();
    expect(balance.updatedAt).toMatch(isoTime);
  });

  test('pricing', async () => {
    const { prices, availability } = await telecom.account.pricing();
    expect(availability).toBe('ok');
    expect(prices.length).toBeGreaterThan(0);
    for (const { dialCode, rate, validFrom, validUntil } of prices) {
      expect(dialCode).toMatch(/^\d+$/);
      expect(rate).toBeGreaterThanOrEqual(0);
      expect(validFrom).toMatch(isoTime);
      if (validUntil !== null) expect(validUntil).toMatch(isoTime);
    }
  });

  test('payments', async () => {
    const { payments, availability } = await telecom.account.payments();
    expect(availability).toBe('ok');
    for (const { id, currency, date } of payments) {
      expect(id).not.toBe('');
      expect(currency).toMatch(/^[A-Z]{3}$/);
      expect(date).toMatch(isoTime);
    }
  });

  test('workspaces rejects a client with an API key', async () => {
    await expect(telecom.account.workspaces()).rejects.toMatchObject({ sent: 'no', attempts: 1 });
  });
});

describe('webhooks', () => {
  test('get returns the settings without the signing secret', async () => {
    const settings = await telecom.webhooks.get();
    expect(typeof settings.isSigningSecretSet).toBe('boolean');
    expect(settings.deliveryFields.length).toBeGreaterThan(0);
  });

  test('update changes only the given fields', async () => {
    const before = await telecom.webhooks.get();
    const changed = await telecom.webhooks.update({
      isUniqueClicksOnly: !before.isUniqueClicksOnly,
    });
    expect(changed).toEqual({ ...before, isUniqueClicksOnly: !before.isUniqueClicksOnly });
    const restored = await telecom.webhooks.update({
      isUniqueClicksOnly: before.isUniqueClicksOnly,
    });
    expect(restored).toEqual(before);
  });

  test('logs returns pages', async () => {
    const page = await telecom.webhooks.logs({ limit: 5 });
    expect(page.page).toBe(1);
    expect(page.items.length).toBeLessThanOrEqual(5);
  });
});

test('request returns the field names of the wire', async () => {
  const answer = await telecom.request('GET', '/user/balance');
  expect(answer).toMatchObject({ currency: expect.stringMatching(/^[A-Z]{3}$/) });
});

// These need a portal token and a tracker token, which the tests do not have for the live API.
if (!isReal) {
  describe('with a token', () => {
    const person = createClient({
      token: () => Promise.resolve('token_local'),
      workspaceId: 16,
      trackerToken: 'tracker_local',
      baseUrl,
      middleware: [middleware],
    });

    test('account.profile and account.workspaces accept a token', async () => {
      const workspaces = await person.account.workspaces();
      expect(workspaces).toContainEqual(expect.objectContaining({ id: 16, isMain: true }));
      const profile = await person.account.profile();
      expect(profile.workspaces).toEqual(workspaces);
      expect(profile.login).not.toBeNull();
    });

    test('a workspace of another tenant is a PermissionError', async () => {
      const stranger = createClient({
        token: 'token_local',
        workspaceId: 999,
        baseUrl,
        middleware: [middleware],
      });
      await expect(stranger.account.balance()).rejects.toMatchObject({
        name: 'PermissionError',
        code: 'CROSS_TENANT_WORKSPACE',
      });
    });

    test('conversions.track needs a tracker token', async () => {
      const { results } = await telecom.sms.send(message);
      const messageId = results[0]?.messageId ?? '';
      const conversion = { messageId, actionType: 'registration', plan: 'free' };
      expect(await person.conversions.track(conversion)).toEqual({ isRecorded: true });
      await expect(telecom.conversions.track(conversion)).rejects.toMatchObject({
        name: 'AuthenticationError',
        sent: 'no',
      });
      const [item] = await telecom.sms.messages
        .listUnified({ source: 'api', phone: numbers[0]?.slice(1), limit: 1 })
        .toArray({ limit: 1 });
      expect(item).toMatchObject({ text: message.text, actionType: 'registration' });
    });

    test('webhooks.test calls the URL and returns the result', async () => {
      await telecom.webhooks.update({ deliveryUrl: 'http://127.0.0.1:9/hook' });
      const result = await telecom.webhooks.test({ type: 'delivery' });
      expect(result).toMatchObject({
        type: 'delivery',
        url: 'http://127.0.0.1:9/hook',
        statusCode: null,
      });
      expect(result.error).not.toBeNull();
      await telecom.webhooks.update({ deliveryUrl: null });
    });

    test('every operation was called', () => {
      const operations = [...smsOperations, ...Object.values(sharedOperations).flat()];
      const names = operations.filter(({ isLocal }) => !isLocal).map(({ name }) => name);
      expect(names.filter((name) => !seen.has(name))).toEqual([]);
    });
  });
}
