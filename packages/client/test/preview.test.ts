import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { json, type Script, startServer } from './support/scripted-server.ts';

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const price = (dialcode: string, country: string, rate: number, network = '') => ({
  ...{ mcc: '1', mnc: '2', dialcode, country, network, rate, prev_rate: rate },
  rate_start_date: '2020.01.01 00:00:00',
  rate_end_date: '2100.01.01 00:00:00',
  change_type: 'Same',
});
const prices = [price('44', 'United Kingdom', 0.03), price('44', 'United Kingdom', 0.05, 'Other')];

/** Starts a service with the given balance and prices. */
async function open(
  balance: object,
  list: unknown = prices,
  headers: Readonly<Record<string, string>> = {},
) {
  const script: Script = (request, ...rest) => {
    const isPricing = request.url.endsWith('/pricing');
    const answer = isPricing
      ? json(200, list, headers)
      : json(200, { currency: 'EUR', ...balance });
    void answer(request, ...rest);
  };
  const server = await startServer(script);
  const time = { now: Date.UTC(2026, 1, 13) };
  // Timeouts never fire.
  const clock = { now: () => time.now, sleep: () => new Promise<void>(() => undefined) };
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl, clock });
  return { server, telecom, time, [Symbol.asyncDispose]: () => server.close() };
}

describe('isCovered', () => {
  test.each([
    { case: 'a balance above the range', balance: { balance: 1 }, isCovered: true },
    { case: 'a balance equal to the maximum', balance: { balance: 0.05 }, isCovered: true },
    { case: 'a balance within the range', balance: { balance: 0.04 }, isCovered: 'maybe' },
    { case: 'a balance equal to the minimum', balance: { balance: 0.03 }, isCovered: 'maybe' },
    { case: 'a balance below the range', balance: { balance: 0.02 }, isCovered: false },
    { case: 'blocked credit', balance: { balance: 0, credit_blocked: true }, isCovered: false },
    { case: 'an unknown balance', balance: { balance: 0, unavailable: true }, isCovered: 'maybe' },
  ])('is $isCovered for $case', async ({ balance, isCovered }) => {
    await using service = await open(balance);
    const preview = await service.telecom.sms.preview(message);
    expect(preview.isCovered).toBe(isCovered);
    expect(preview.estimate).toMatchObject({ min: 0.03, max: 0.05, currency: 'EUR' });
  });

  test('is maybe if a number has no price', async () => {
    await using service = await open({ balance: 1 });
    const to = ['+447911123456', '+33612345678'];
    const preview = await service.telecom.sms.preview({ ...message, to });
    expect(preview.isCovered).toBe('maybe');
    expect(preview.estimate.unpriced).toEqual(['+33612345678']);
  });

  test('is maybe if prices are unavailable', async () => {
    await using service = await open({ balance: 1 }, [], { 'X-Sms-Gateway-Status': 'unavailable' });
    const preview = await service.telecom.sms.preview({ ...message, to: [] });
    expect(preview.isCovered).toBe('maybe');
  });
});

test('invalid fields are listed as issues, and the valid recipients are priced', async () => {
  await using service = await open({ balance: 1 });
  const preview = await service.telecom.sms.preview({
    to: ['+447911123456', '0800', '+447911123456'],
    text: '“Hello”',
    senderId: 'My App',
  });
  expect(preview.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'senderId BAD_CHARACTER',
    'to[1] MISSING_PLUS',
  ]);
  expect(preview.analysis).toMatchObject({ encoding: 'UCS-2', units: 7, segments: 1 });
  expect(preview.estimate).toMatchObject({ recipients: 2, duplicates: 1, min: 0.06, max: 0.1 });
});

test('an empty text is an issue', async () => {
  await using service = await open({ balance: 1 });
  const preview = await service.telecom.sms.preview({ ...message, text: '' });
  expect(preview.issues).toMatchObject([{ path: 'text', code: 'EMPTY' }]);
});

test('a text that is not a string and recipients that are not an array are rejected', async () => {
  await using service = await open({ balance: 1 });
  const wrong = { ...message, text: 7, to: 'all' } as never;
  await expect(service.telecom.sms.preview(wrong)).rejects.toMatchObject({
    name: 'ValidationError',
    issues: [{ path: 'to' }, { path: 'text' }],
  });
  expect(service.server.requests).toHaveLength(0);
});

test('an unreadable price is ignored', async () => {
  const broken = [price('', 'Nowhere', 1), { dialcode: null }, price('44', 'United Kingdom', -1)];
  await using service = await open({ balance: 1 }, [...broken, ...prices]);
  const { estimate } = await service.telecom.sms.preview(message);
  expect(estimate).toMatchObject({ min: 0.03, max: 0.05 });
});

test('prices and balance are cached, and the preview has their age', async () => {
  await using service = await open({ balance: 1 });
  const { telecom, server, time } = service;
  const ages = async () => {
    const { pricesAgeMs, balanceAgeMs } = await telecom.sms.preview(message);
    return [pricesAgeMs, balanceAgeMs];
  };
  const asked = () => server.requests.map(({ url }) => url.replace(/.*\//, '')).sort();
  expect(await ages()).toEqual([0, 0]);
  time.now += 119_999;
  expect(await ages()).toEqual([119_999, 119_999]);
  expect(asked()).toEqual(['balance', 'pricing']);
  time.now += 1;
  expect(await ages()).toEqual([120_000, 0]);
  expect(asked()).toEqual(['balance', 'balance', 'pricing']);
  time.now += 780_000;
  expect(await ages()).toEqual([0, 0]);
  expect(asked()).toEqual(['balance', 'balance', 'balance', 'pricing', 'pricing']);
});

test('a failure is not cached', async () => {
  await using server = await startServer(json(503, {}), json(503, {}), (request, ...rest) =>
    request.url.endsWith('/pricing')
      ? json(200, prices)(request, ...rest)
      : json(200, { balance: 1, currency: 'EUR' })(request, ...rest),
  );
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl, maxRetries: 0 });
  await expect(telecom.sms.preview(message)).rejects.toMatchObject({ status: 503 });
  expect(await telecom.sms.preview(message)).toMatchObject({ isCovered: true });
});

test('the sandbox bills a cost within the previewed range', async () => {
  await using sandbox = createSandbox();
  const { url: baseUrl } = await sandbox.listen();
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl });
  for (const text of ['Hello', 'x'.repeat(161), '€'.repeat(80), 'Привет 😀'.repeat(20)]) {
    const input = {
      to: ['+447911123456', '+14155550100', '+4915112345678'],
      text,
      senderId: 'MyApp',
    };
    const { estimate, analysis, isCovered } = await telecom.sms.preview(input);
    const { summary } = await telecom.sms.send(input);
    expect(summary).toMatchObject({ encoding: analysis.encoding, segments: analysis.segments * 3 });
    expect(summary.cost).toBeGreaterThanOrEqual(estimate.min);
    expect(summary.cost).toBeLessThanOrEqual(estimate.max);
    expect(isCovered).toBe(true);
  }
});

describe('links, which the platform may shorten', () => {
  const link = `https://shop.example.com/orders/${'7'.repeat(60)}`;
  const preview = async (text: string, balance: number) => {
    await using service = await open({ balance });
    return await service.telecom.sms.preview({ ...message, text });
  };

  test('that decide on the segments: the range goes down to the shortest link', async () => {
    // 170 characters are two segments; 78 less are one.
    const text = `${'x'.repeat(170 - link.length - 1)} ${link}`;
    const found = await preview(text, 0.05);
    expect(found.analysis.segments).toBe(2);
    expect(found.estimate).toMatchObject({ min: 0.06, max: 0.1 });
    expect(found.withShortLinks?.analysis).toMatchObject({ segments: 1, encoding: 'GSM-7' });
    expect(found.withShortLinks?.estimate).toMatchObject({ min: 0.03, max: 0.05 });
    // The balance covers one segment, but not two.
    expect(found.isCovered).toBe('maybe');
    expect((await preview(text, 0.02)).isCovered).toBe(false);
    expect((await preview(text, 0.1)).isCovered).toBe(true);
  });

  test('that alone need UCS-2: a short one would be GSM-7', async () => {
    const found = await preview(`${'x'.repeat(60)} https://пример.example/${'x'.repeat(10)}`, 1);
    expect(found.analysis).toMatchObject({ encoding: 'UCS-2', segments: 2 });
    expect(found.withShortLinks?.analysis).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });

  test.each([
    ['no link', 'x'.repeat(170)],
    ['a link that changes nothing', `Hello ${link}`],
    ['a link that is as short as any', `${'x'.repeat(155)} www.a.io`],
  ])('%s: null', async (_say, text) => {
    expect((await preview(text, 1)).withShortLinks).toBeNull();
  });
});
