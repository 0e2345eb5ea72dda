import { createSandbox } from '@23telecom/sandbox';
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

/** A service whose balance and prices are as given. */
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
  // No call times out.
  const clock = { now: () => time.now, sleep: () => new Promise<void>(() => undefined) };
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl, clock });
  return { server, telecom, time, [Symbol.asyncDispose]: () => server.close() };
}

describe('whether the balance pays for it', () => {
  test.each([
    { case: 'more than enough', balance: { balance: 1 }, isCovered: true },
    { case: 'the dearest price exactly', balance: { balance: 0.05 }, isCovered: true },
    { case: 'inside of the range', balance: { balance: 0.04 }, isCovered: 'maybe' },
    { case: 'the cheapest price exactly', balance: { balance: 0.03 }, isCovered: 'maybe' },
    { case: 'too little', balance: { balance: 0.02 }, isCovered: false },
    { case: 'blocked', balance: { balance: 0, credit_blocked: true }, isCovered: false },
    { case: 'not known', balance: { balance: 0, unavailable: true }, isCovered: 'maybe' },
  ])('$case: $isCovered', async ({ balance, isCovered }) => {
    await using service = await open(balance);
    const preview = await service.telecom.sms.preview(message);
    expect(preview.isCovered).toBe(isCovered);
    expect(preview.estimate).toMatchObject({ min: 0.03, max: 0.05, currency: 'EUR' });
  });

  test('a number without a price leaves it open', async () => {
    await using service = await open({ balance: 1 });
    const to = ['+447911123456', '+33612345678'];
    const preview = await service.telecom.sms.preview({ ...message, to });
    expect(preview.isCovered).toBe('maybe');
    expect(preview.estimate.unpriced).toEqual(['+33612345678']);
  });

  test('prices that are not at hand leave it open', async () => {
    await using service = await open({ balance: 1 }, [], { 'X-Sms-Gateway-Status': 'unavailable' });
    const preview = await service.telecom.sms.preview({ ...message, to: [] });
    expect(preview.isCovered).toBe('maybe');
  });
});

test('faults are told, and the rest is priced', async () => {
  await using service = await open({ balance: 1 });
  const preview = await service.telecom.sms.preview({
    to: ['+447911123456', '0800', '+447911123456'],
    text: '“Hello”',
    senderId: 'My App',
  });
  expect(preview.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'senderId bad_character',
    'to[1] missing_plus',
  ]);
  expect(preview.analysis).toMatchObject({ encoding: 'UCS-2', units: 7, segments: 1 });
  expect(preview.estimate).toMatchObject({ recipients: 2, duplicates: 1, min: 0.06, max: 0.1 });
});

test('an empty text has nothing to price, and says so', async () => {
  await using service = await open({ balance: 1 });
  const preview = await service.telecom.sms.preview({ ...message, text: '' });
  expect(preview.issues).toMatchObject([{ path: 'text', code: 'empty' }]);
});

test('what is no text or no list is refused', async () => {
  await using service = await open({ balance: 1 });
  const wrong = { ...message, text: 7, to: 'all' } as never;
  await expect(service.telecom.sms.preview(wrong)).rejects.toMatchObject({
    name: 'ValidationError',
    issues: [{ path: 'to' }, { path: 'text' }],
  });
  expect(service.server.requests).toHaveLength(0);
});

test('a price that cannot be read does not take the others with it', async () => {
  const broken = [price('', 'Nowhere', 1), { dialcode: null }, price('44', 'United Kingdom', -1)];
  await using service = await open({ balance: 1 }, [...broken, ...prices]);
  const { estimate } = await service.telecom.sms.preview(message);
  expect(estimate).toMatchObject({ min: 0.03, max: 0.05 });
});

test('prices and balance are remembered, and their age is told', async () => {
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

test('a failure is not remembered', async () => {
  await using server = await startServer(json(503, {}), json(503, {}), (request, ...rest) =>
    request.url.endsWith('/pricing')
      ? json(200, prices)(request, ...rest)
      : json(200, { balance: 1, currency: 'EUR' })(request, ...rest),
  );
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl, maxRetries: 0 });
  await expect(telecom.sms.preview(message)).rejects.toMatchObject({ status: 503 });
  expect(await telecom.sms.preview(message)).toMatchObject({ isCovered: true });
});

test('the preview is the bill of the sandbox', async () => {
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
