import { estimateCost } from '@23telecom/encoding';
import { resolveCountry } from '@23telecom/encoding/country';
import { describe, expect, test } from 'vitest';
import { createMemoryStore, isRateLimitError, type SharedStore } from '../../src/index.ts';
import { type Limit, limitPace, limitSend, limitSpend } from '../../src/server/index.ts';
import { message, openProxy, post, read } from './open-proxy.ts';

const hour = 3_600_000;

function to(...numbers: readonly string[]) {
  return { ...message, to: numbers };
}

/** Numbers of one range. */
function range(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${first}${String(index).padStart(3, '0')}`);
}

/** Makes one request for each number; returns the statuses. */
async function sendEach(
  proxy: ReturnType<typeof openProxy>,
  numbers: readonly string[],
  visitor: (index: number) => string = () => 'ann',
): Promise<number[]> {
  const statuses: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const request = post('sms.send', { input: to(number) }, { visitor: visitor(index) });
    statuses.push((await proxy.handle(request)).status);
  }
  return statuses;
}

const passed = (statuses: readonly number[]) => statuses.filter((status) => status === 200).length;

describe('limitSend', () => {
  test.each([
    ['a promise', () => Promise.resolve(false)],
    ['undefined', () => undefined],
    ['a string', () => 'no'],
    ['a number', () => 1],
  ])('sends nothing if its function countries returns %s', async (_, countries) => {
    const limits = { 'sms.send': limitSend({ countries: countries as unknown as () => boolean }) };
    await using proxy = openProxy({ limits });
    const response = await read(await proxy.handle(post('sms.send', { input: message })));
    expect(response.body.error).toMatchObject({ code: 'LIMIT_EXCEEDED', sent: 'no' });
    expect(proxy.sandbox.messages()).toHaveLength(0);
  });
});

describe('limitPace', () => {
  test('limits each visitor, and not the others', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, visitor: { max: 3, perMs: hour } }) };
    await using proxy = openProxy({ limits });
    const statuses = await sendEach(proxy, range('+447700900', 10), (index) =>
      index % 2 ? 'ann' : 'bob',
    );
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429, 429, 429]);
  });

  test('limits each number, whoever asks: a cool-down and a day', async () => {
    const store = createMemoryStore();
    const recipient = [
      { max: 1, perMs: 150 },
      { max: 2, perMs: hour },
    ];
    await using proxy = openProxy({ limits: { 'sms.send': limitPace({ store, recipient }) } });
    const [one = '', two = ''] = range('+447700900', 2);
    expect(await sendEach(proxy, [one, one, two], String)).toEqual([200, 429, 200]);
    await expect.poll(() => sendEach(proxy, [one], () => 'cid')).toEqual([200]);
    // The second window is used up, so that waiting for the first does not help.
    const { retryAfter } = await read(await proxy.handle(post('sms.send', { input: to(one) })));
    expect(Number(retryAfter)).toBeGreaterThan(3000);
    expect(proxy.audits.at(-1)).toMatchObject({ code: 'PACE_EXCEEDED', rule: 'pace.recipient' });
  });

  test('limits each range of numbers by its first digits', async () => {
    const store = createMemoryStore();
    const prefix = { digits: 6, max: 4, perMs: hour };
    await using proxy = openProxy({ limits: { 'sms.send': limitPace({ store, prefix }) } });
    expect(passed(await sendEach(proxy, range('+447700900', 8), String))).toBe(4);
    expect(passed(await sendEach(proxy, range('+447700123', 8), String))).toBe(0);
    expect(passed(await sendEach(proxy, range('+447911123', 8), String))).toBe(4);
  });

  test('limits each country by its dial code, which is the longest that is assigned', async () => {
    const store = createMemoryStore();
    const limit = limitPace({ store, country: { max: 1, perMs: hour } });
    const is = async (number: string) =>
      (await limit({ to: [number] }, null, { visitor: '' })).isAllowed;
    // ITU-T E.164: +1 and +7 have one digit, +44 two, +420, +421 and +852 three.
    const countries = ['+1', '+7', '+44', '+420', '+421', '+852', '+86', '+20', '+212', '+590'];
    for (const code of countries) expect(await is(`${code}79111230`)).toBe(true);
    for (const code of countries) expect(await is(`${code}69991231`)).toBe(false);
    expect(await is('+18765550100')).toBe(false);
  });

  test.each([
    ['a promise', () => Promise.resolve('GB')],
    ['undefined', () => undefined],
    ['a number', () => 44],
  ])('refuses a countryOf that returns %s', async (_, countryOf) => {
    const store = createMemoryStore();
    const limit = limitPace({
      store,
      country: { max: 1, perMs: hour },
      countryOf: countryOf as unknown as () => string,
    });
    await using proxy = openProxy({ limits: { 'sms.send': limit } });
    const response = await read(await proxy.handle(post('sms.send', { input: message })));
    expect(response.body.error).toMatchObject({ code: 'PROXY_FAILED', sent: 'no' });
    expect(proxy.sandbox.messages()).toHaveLength(0);
    expect(String(proxy.errors[0]?.error)).toContain('countryOf: expected a string');
  });

  test('limits each country that countryOf tells apart', async () => {
    const store = createMemoryStore();
    const names = Object.freeze(['United States', 'Jamaica', 'Canada']);
    const countryOf = (number: string) => resolveCountry(number, names) ?? 'other';
    const limit = limitPace({ store, country: { max: 1, perMs: hour }, countryOf });
    const is = async (number: string) =>
      (await limit({ to: [number] }, null, { visitor: '' })).isAllowed;
    expect(await is('+18762101234')).toBe(true);
    expect(await is('+14155550100')).toBe(true);
    expect(await is('+18762101235')).toBe(false);
  });

  test('limits all messages together, by messages and not by requests', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, total: { max: 5, perMs: hour } }) };
    await using proxy = openProxy({ limits });
    const send = (count: number) =>
      proxy.handle(post('sms.send', { input: to(...range('+447700900', count)) }));
    expect((await send(3)).status).toBe(200);
    expect((await send(3)).status).toBe(429);
    expect((await send(2)).status).toBe(200);
    expect((await send(1)).status).toBe(429);
  });

  test('a refusal is a 429 with Retry-After, a code of its own, and neither rule nor number', async () => {
    const store = createMemoryStore();
    const limits = {
      'sms.send': limitPace({ store, recipient: { max: 1, perMs: 90_000 } }),
    };
    await using proxy = openProxy({ limits });
    await proxy.handle(post('sms.send', { input: message }));
    const answer = await read(await proxy.handle(post('sms.send', { input: message })));
    expect(answer).toMatchObject({
      status: 429,
      body: {
        error: { name: 'RateLimitError', code: 'PACE_EXCEEDED', sent: 'no', retryable: true },
      },
    });
    expect(Number(answer.retryAfter)).toBeGreaterThan(80);
    expect(Number(answer.retryAfter)).toBeLessThanOrEqual(90);
    expect(JSON.stringify(answer)).not.toMatch(/recipient|447700/);
    const [, audit] = proxy.audits;
    expect(audit).toMatchObject({ status: 429, code: 'PACE_EXCEEDED', rule: 'pace.recipient' });
    expect(JSON.stringify(audit)).not.toMatch(/447700/);
  });

  test('the client of a page gets a RateLimitError with retryAfterMs, and does not repeat by itself', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, visitor: { max: 1, perMs: hour } }) };
    await using proxy = openProxy({ limits });
    await proxy.browser().sms.send(message);
    const error: unknown = await proxy
      .browser()
      .sms.send(message)
      .catch((reason: unknown) => reason);
    expect(isRateLimitError(error) && error.code).toBe('PACE_EXCEEDED');
    expect(isRateLimitError(error) && Number(error.retryAfterMs)).toBeGreaterThan(hour - 60_000);
    expect(proxy.audits).toHaveLength(2);
  });

  test('a window without an end has no Retry-After: of this store, and of one that counts to Infinity', async () => {
    const memory = createMemoryStore();
    const endless: SharedStore = {
      ...memory,
      count: async (counters) => ({
        isWithin: false,
        exceeded: counters.map(({ key }) => key),
        retryAfterMs: Infinity,
        windowEndsAt: [],
      }),
    };
    for (const store of [memory, endless]) {
      const total = { max: 1, perMs: Infinity };
      await using proxy = openProxy({ limits: { 'sms.send': limitPace({ store, total }) } });
      const [one = '', two = ''] = range('+447700900', 2);
      await proxy.handle(post('sms.send', { input: to(one) }));
      const response = await read(await proxy.handle(post('sms.send', { input: to(two) })));
      expect(response).toMatchObject({
        status: 429,
        retryAfter: null,
        body: { error: { retryAfterMs: null, retryable: false } },
      });
    }
  });

  test('a request that can never pass has no Retry-After', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, visitor: { max: 2, perMs: hour } }) };
    await using proxy = openProxy({ limits });
    const input = to(...range('+447700900', 3));
    const answer = await read(await proxy.handle(post('sms.send', { input })));
    expect(answer).toMatchObject({
      status: 429,
      retryAfter: null,
      body: { error: { retryAfterMs: null, retryable: false } },
    });
  });

  test('a message that was certainly not sent is not counted', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, recipient: { max: 1, perMs: hour } }) };
    await using proxy = openProxy({ limits });
    for (const names of [{}, { id: '1' }, { key: '1' }]) {
      proxy.sandbox.faults.add({
        kind: 'status',
        on: 'sms.send',
        nth: 1,
        status: 500,
        code: 'DB_ERROR',
      });
      const first = await proxy.handle(post('sms.send', { input: message, ...names }));
      expect(first.status).toBe(502);
    }
    expect(await sendEach(proxy, message.to)).toEqual([200]);
    expect(await sendEach(proxy, message.to)).toEqual([429]);
  });

  test('a message that may have been sent is counted', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, recipient: { max: 1, perMs: hour } }) };
    await using proxy = openProxy({ limits });
    proxy.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    expect(await sendEach(proxy, message.to)).toEqual([502]);
    expect(await sendEach(proxy, message.to)).toEqual([429]);
  });

  test('a refused message uses up no other limit', async () => {
    const store = createMemoryStore();
    const limits: Readonly<Record<string, readonly Limit[]>> = {
      'sms.send': [
        limitPace({ store, total: { max: 5, perMs: hour } }),
        limitPace({ store, scope: 'visitors', visitor: { max: 1, perMs: hour } }),
        limitSend({ countries: ['+44'] }),
      ],
    };
    await using proxy = openProxy({ limits });
    // An attacker who is over a limit of their own, or asks for another country, blocks nobody else.
    expect(passed(await sendEach(proxy, range('+447700900', 20), () => 'eve'))).toBe(1);
    expect(passed(await sendEach(proxy, range('+337700900', 20), String))).toBe(0);
    expect(passed(await sendEach(proxy, range('+447700900', 20), String))).toBe(4);
  });

  test('invalid input is not counted, and has its issues', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, visitor: { max: 1, perMs: hour } }) };
    await using proxy = openProxy({ limits });
    expect(await sendEach(proxy, ['0791', '+44', ''])).toEqual([400, 400, 400]);
    expect(await sendEach(proxy, message.to)).toEqual([200]);
  });

  test('counts only the first of resent requests and of calls with one key', async () => {
    const store = createMemoryStore();
    const limits = { 'sms.send': limitPace({ store, visitor: { max: 2, perMs: hour } }) };
    await using proxy = openProxy({ limits, store });
    for (const names of [{ id: '1' }, { key: '1' }]) {
      for (let copy = 0; copy < 3; copy += 1) {
        const response = await proxy.handle(post('sms.send', { input: message, ...names }));
        expect(response.status).toBe(200);
      }
    }
    expect(proxy.audits.map(({ isRepeat }) => isRepeat)).toEqual([
      ...[false, true, true],
      ...[false, true, true],
    ]);
    expect(await sendEach(proxy, message.to)).toEqual([429]);
  });

  test('a store that fails lets nothing pass', async () => {
    const store: SharedStore = {
      ...createMemoryStore(),
      count: () => Promise.reject(new Error('down')),
    };
    await using proxy = openProxy({
      limits: { 'sms.send': limitPace({ store, visitor: { max: 1, perMs: hour } }) },
    });
    const { status, body } = await read(await proxy.handle(post('sms.send', { input: message })));
    expect([status, body.error?.code, body.error?.sent]).toEqual([503, 'STORE_UNAVAILABLE', 'no']);
    expect(proxy.errors).toMatchObject([{ context: { place: 'limits' } }]);
    expect(proxy.sandbox.messages()).toEqual([]);
  });

  test('the store holds neither numbers nor visitors', async () => {
    const keys: string[] = [];
    const memory = createMemoryStore();
    const store: SharedStore = {
      ...memory,
      count: (counters) => (keys.push(...counters.map(({ key }) => key)), memory.count(counters)),
    };
    const window = { max: 9, perMs: hour };
    const limit = limitPace({ store, visitor: window, recipient: window, country: window });
    await limit(message, null, { visitor: 'ann@example.com' });
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(key).toMatch(/^limit:[\da-f]{64}$/);
  });

  test('limits of another scope have counts of their own', async () => {
    const store = createMemoryStore();
    const window = { max: 1, perMs: hour };
    for (const scope of ['shop', 'forum', undefined]) {
      const limit = limitPace({ store, scope, total: window });
      expect(await limit(message, null, { visitor: '' })).toMatchObject({ isAllowed: true });
      expect(await limit(message, null, { visitor: '' })).toMatchObject({ isAllowed: false });
    }
  });
});

describe('limitSpend', () => {
  const day = 24 * hour;

  /** The most that a message costs, by the price list: an independent calculation. */
  async function mostOf(proxy: ReturnType<typeof openProxy>, text = message.text) {
    const { prices } = await proxy.client.account.pricing();
    return estimateCost({ ...message, text, rates: prices, currency: 'EUR', at: Date.now() }).max;
  }
  const spent = ({ sandbox }: ReturnType<typeof openProxy>) =>
    sandbox.messages().reduce((sum, { cost }) => sum + cost, 0);

  test('settles to what was charged, so that the limit is used up and never passed', async () => {
    const store = createMemoryStore();
    await using proxy = openProxy();
    const most = await mostOf(proxy);
    const max = 10.5 * most;
    const handle = proxy.makeHandler({
      limits: { 'sms.send': limitSpend({ store, total: { max, perMs: day } }) },
    });
    const statuses: number[] = [];
    for (const number of range('+447700900', 60)) {
      statuses.push((await handle(post('sms.send', { input: to(number) }))).status);
    }
    expect(passed(statuses)).toBeGreaterThan(10);
    expect(spent(proxy)).toBeLessThanOrEqual(max);
    expect(spent(proxy) + most).toBeGreaterThan(max);
    expect(proxy.audits.at(-1)).toMatchObject({ code: 'SPEND_EXCEEDED', rule: 'spend.total' });
  });

  test('holds for requests at once, over two handlers on one store', async () => {
    const store = createMemoryStore();
    await using proxy = openProxy();
    const most = await mostOf(proxy);
    const max = 20 * most;
    const make = () =>
      proxy.makeHandler({
        limits: { 'sms.send': limitSpend({ store, total: { max, perMs: day } }) },
      });
    const [one, two] = [make(), make()];
    const statuses = await Promise.all(
      range('+447700900', 300).map(async (number, index) => {
        const handle = index % 2 ? one : two;
        const request = post('sms.send', { input: to(number) }, { visitor: `${index}` });
        return (await handle(request)).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(spent(proxy)).toBeLessThanOrEqual(max);
    expect(passed(statuses)).toBeGreaterThanOrEqual(20);
  });

  test('limits each visitor', async () => {
    const store = createMemoryStore();
    await using proxy = openProxy();
    const max = (await mostOf(proxy)) * 1.01;
    const visitor = { max, perMs: day };
    const handle = proxy.makeHandler({ limits: { 'sms.send': limitSpend({ store, visitor }) } });
    const long = { ...message, text: 'x'.repeat(161) };
    const send = async (name: string, input: object) =>
      read(await handle(post('sms.send', { input }, { visitor: name })));
    // Two segments can cost more than the limit, so they never pass.
    expect(await send('ann', long)).toMatchObject({ status: 429, retryAfter: null });
    expect((await send('ann', message)).status).toBe(200);
    const refused = await send('ann', message);
    expect(refused.status).toBe(429);
    expect(Number(refused.retryAfter)).toBeGreaterThan(day / 1000 - 60);
    expect((await send('bob', message)).status).toBe(200);
  });

  test('gives back what was certainly not sent, and keeps what may have been', async () => {
    const store = createMemoryStore();
    await using proxy = openProxy();
    const max = (await mostOf(proxy)) * 1.01;
    const handle = proxy.makeHandler({
      limits: { 'sms.send': limitSpend({ store, total: { max, perMs: day } }) },
    });
    const send = async () => (await handle(post('sms.send', { input: message }))).status;
    const fault = { kind: 'status', on: 'sms.send', nth: 1 } as const;
    proxy.sandbox.faults.add({ ...fault, status: 500, code: 'DB_ERROR' });
    expect(await send()).toBe(502);
    proxy.sandbox.faults.add({ ...fault, status: 400, code: 'INVALID_SENDER' });
    expect(await send()).toBe(400);
    proxy.sandbox.faults.add({ ...fault, status: 500, code: 'INTERNAL_ERROR' });
    expect(await send()).toBe(502);
    expect(await send()).toBe(429);
    expect(proxy.sandbox.messages()).toEqual([]);
  });

  test('a response without a cost gives nothing back', async () => {
    const store = createMemoryStore();
    await using proxy = openProxy();
    const max = (await mostOf(proxy)) * 1.01;
    const body = {
      status: true,
      results: [{ dnis: message.to[0], message_id: 'api_1', segments: 1, status: 'accepted' }],
      summary: { total_recipients: 1, total_segments: 1, accepted: 1, encoding: 'GSM-7' },
    };
    proxy.sandbox.faults.add({ kind: 'status', on: 'sms.send', status: 200, body });
    const handle = proxy.makeHandler({
      limits: { 'sms.send': limitSpend({ store, total: { max, perMs: day } }) },
    });
    const send = async () => (await handle(post('sms.send', { input: message }))).status;
    expect([await send(), await send()]).toEqual([200, 429]);
  });

  test('a number without a price is refused, unless mostPerSegment is given', async () => {
    const store = createMemoryStore();
    await using proxy = openProxy();
    const limit = (mostPerSegment?: number) =>
      limitSpend({ store, mostPerSegment, prices: [], total: { max: 1, perMs: day } });
    const { client } = proxy;
    expect(await limit()(message, null, { visitor: '', client })).toEqual({
      isAllowed: false,
      code: 'SPEND_EXCEEDED',
      rule: 'spend.unpriced',
      retryAfterMs: null,
    });
    const flat = limit(0.4);
    const decisions = [];
    for (let index = 0; index < 3; index += 1) {
      decisions.push((await flat(message, null, { visitor: '', client })).isAllowed);
    }
    expect(decisions).toEqual([true, true, false]);
  });

  test('a charge above the reservation is counted all the same', async () => {
    const store = createMemoryStore();
    const total = { max: 1, perMs: day };
    const limit = limitSpend({
      store,
      prices: [{ dialCode: '44', country: 'UK', rate: 0.1 }],
      total,
    });
    await using proxy = openProxy();
    const context = { visitor: '', client: proxy.client };
    const first = await limit(message, null, context);
    if (first.isAllowed) await first.settle?.({ sent: 'yes', cost: 0.95 });
    expect(await limit(message, null, context)).toMatchObject({ isAllowed: false });
  });

  test('the price list is requested once for many calls, and again after a failure', async () => {
    const store = createMemoryStore();
    const limit = limitSpend({ store, total: { max: 100, perMs: day } });
    await using proxy = openProxy();
    const context = { visitor: '', client: proxy.client };
    proxy.sandbox.faults.add({ kind: 'status', on: 'account.pricing', nth: 1, status: 500 });
    await expect(limit(message, null, context)).rejects.toMatchObject({ status: 500 });
    const decisions = await Promise.all(
      Array.from({ length: 20 }, () => limit(message, null, context)),
    );
    expect(decisions.every(({ isAllowed }) => isAllowed)).toBe(true);
    expect(proxy.sandbox.requests({ operation: 'account.pricing' })).toHaveLength(2);
  });

  test('an incomplete price list is not kept', async () => {
    const store = createMemoryStore();
    const limit = limitSpend({ store, total: { max: 100, perMs: day } });
    await using proxy = openProxy();
    const context = { visitor: '', client: proxy.client };
    proxy.sandbox.faults.add({ kind: 'degraded-cache', on: 'account.pricing', nth: 1 });
    expect(await limit(message, null, context)).toMatchObject({ rule: 'spend.unpriced' });
    expect(await limit(message, null, context)).toMatchObject({ isAllowed: true });
  });
});
