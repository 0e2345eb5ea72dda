import { createClient, createMemoryStore } from '@23telecom/client';
import { limitSpend } from '@23telecom/client/server';
import { estimateCost, type Rate, selectUsableRates } from '@23telecom/encoding';
import { createSandbox } from '@23telecom/sandbox';
import { describe, expect, test } from 'vitest';

const past = '2020-01-01T00:00:00Z';
const future = '2090-01-01T00:00:00Z';
const message = { text: 'Hi', senderId: 'MyApp' };

function rate(dialCode: string, price: number, dates: Partial<Rate> = {}): Rate {
  return { dialCode, country: `Country ${dialCode}`, rate: price, ...dates };
}

interface Case {
  readonly name: string;
  readonly rates: readonly Rate[];
  readonly number: string;
  /** Undefined: the number has no price. */
  readonly price: number | undefined;
  /** The most that a message may cost later, if it differs. */
  readonly most?: number;
}

/** Each message has one segment and one recipient. A number has the prices of its longest dial code, whatever their dates. */
const cases: readonly Case[] = [
  { name: 'one dial code', rates: [rate('1', 0.01)], number: '+12425550100', price: 0.01 },
  {
    name: 'a longer dial code',
    rates: [rate('1', 0.01), rate('1242', 0.2)],
    number: '+12425550100',
    price: 0.2,
  },
  {
    name: 'a longer dial code that has expired',
    rates: [rate('1', 0.01), rate('1242', 0.2, { validUntil: past })],
    number: '+12425550100',
    price: undefined,
  },
  {
    name: 'the same, in the other order',
    rates: [rate('1242', 0.2, { validUntil: past }), rate('1', 0.01)],
    number: '+12425550100',
    price: undefined,
  },
  {
    name: 'a number beside it',
    rates: [rate('1', 0.01), rate('1242', 0.2, { validUntil: past })],
    number: '+14155550100',
    price: 0.01,
  },
  {
    name: 'a longer dial code with an expired and a current price',
    rates: [rate('1', 0.01), rate('1242', 0.9, { validUntil: past }), rate('1242', 0.2)],
    number: '+12425550100',
    price: 0.2,
  },
  {
    name: 'the same, in the other order',
    rates: [rate('1', 0.01), rate('1242', 0.2), rate('1242', 0.9, { validUntil: past })],
    number: '+12425550100',
    price: 0.2,
  },
  {
    name: 'a longer dial code of the future: a limit counts the price to come',
    rates: [rate('1', 0.01), rate('1242', 0.2, { validFrom: future })],
    number: '+12425550100',
    price: undefined,
    most: 0.2,
  },
  {
    name: 'three dial codes, of which the longest has expired',
    rates: [rate('4', 0.5), rate('44', 0.03), rate('447911', 0.1, { validUntil: past })],
    number: '+447911123456',
    price: undefined,
  },
  {
    name: 'a dial code without any current price',
    rates: [rate('44', 0.03, { validUntil: past })],
    number: '+447911123456',
    price: undefined,
  },
  {
    name: 'a price of 0',
    rates: [rate('1', 0.5), rate('1242', 0)],
    number: '+12425550100',
    price: 0,
  },
  { name: 'no dial code', rates: [rate('1', 0.5)], number: '+447911123456', price: undefined },
];

/** Whether a maximum lets the message pass; the rule that refused it otherwise. */
async function askLimit(rates: readonly Rate[], number: string, max: number): Promise<string> {
  const limit = limitSpend({
    store: createMemoryStore(),
    total: { max, perMs: 1000 },
    prices: rates,
  });
  const client = createClient({ apiKey: 'sk_test_local' });
  const decision = await limit({ ...message, to: [number] }, null, { visitor: '', client });
  return decision.isAllowed ? 'allowed' : decision.rule;
}

describe.each(cases)('$name', ({ rates, number, price, most = price }) => {
  test('the estimate', () => {
    const estimate = estimateCost({
      ...message,
      to: [number],
      rates,
      currency: 'EUR',
      at: Date.now(),
    });
    expect(estimate.unpriced).toEqual(price === undefined ? [number] : []);
    expect([estimate.min, estimate.max]).toEqual([price ?? 0, price ?? 0]);
  });

  test('the preview, and the bill of the sandbox', async () => {
    await using sandbox = createSandbox({ rates, balance: 100 });
    const { baseUrl, fetch } = sandbox;
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch });
    const input = { ...message, to: [number] };
    const { estimate } = await telecom.sms.preview(input);
    expect(estimate.unpriced).toEqual(price === undefined ? [number] : []);
    expect([estimate.min, estimate.max]).toEqual([price ?? 0, price ?? 0]);
    const { results } = await telecom.sms.send(input);
    expect(results).toMatchObject([
      { status: price === undefined ? 'blocked_country' : 'accepted' },
    ]);
    const { balance } = await telecom.account.balance();
    expect(100 - balance).toBeCloseTo(price ?? 0, 8);
  });

  test('the most that a limit reserves', async () => {
    if (most === undefined) {
      expect(await askLimit(rates, number, 1000)).toBe('spend.unpriced');
      return;
    }
    expect(await askLimit(rates, number, most)).toBe('allowed');
    if (most > 0) expect(await askLimit(rates, number, most - 1e-6)).toBe('spend.total');
  });
});

/** Rows of a price list that nobody can read. */
const invalid: readonly (readonly [string, Partial<Record<keyof Rate, unknown>> | null])[] = [
  ['a dial code with a leading zero', { dialCode: '044' }],
  ['a dial code of words', { dialCode: 'forty-four' }],
  ['an absent dial code', { dialCode: undefined }],
  ['a dial code that is a number', { dialCode: 1242 }],
  ['a price beyond 1e21', { rate: 1e22 }],
  ['an infinite price', { rate: Infinity }],
  ['a negative price', { rate: -1 }],
  ['a price that is a string', { rate: '0.1' }],
  ['an absent price', { rate: null }],
  ['a start that is not a time', { validFrom: 'x' }],
  ['an end that is not a time', { validUntil: 'x' }],
  ['a day that February lacks', { validUntil: '2026-02-31' }],
  ['a time without a zone', { validUntil: '2026-02-13T10:00:00' }],
  ['null', null],
];

describe.each(invalid)('the only row of a dial code, with %s,', (_, fields) => {
  const row = fields && { ...rate('1242', 0.2), ...fields };
  const rates = [rate('1', 0.01), rate('44', 0.03), row] as readonly Rate[];
  /** Without a readable dial code, nobody knows whose price the row was. */
  const isBlocked = String(row?.dialCode) === '1242';

  test('leaves its numbers without a price, and no others', () => {
    const estimate = estimateCost({
      ...message,
      to: ['+447911123456', '+12425550100'],
      rates: selectUsableRates(rates),
      currency: 'EUR',
      at: Date.now(),
    });
    expect(estimate.unpriced).toEqual(isBlocked ? ['+12425550100'] : []);
    expect(estimate.max).toBe(isBlocked ? 0.03 : 0.04);
  });

  test('refuses its numbers at a limit, and no others', async () => {
    expect(await askLimit(rates, '+447911123456', 0.03)).toBe('allowed');
    expect(await askLimit(rates, '+12425550100', 1)).toBe(isBlocked ? 'spend.unpriced' : 'allowed');
  });
});

test('an invalid row beside others of its dial code is left out', async () => {
  const bad = { ...rate('1242', 0.2), validUntil: 'x' };
  const rates = [rate('1', 0.01), bad, rate('1242', 0.3)];
  const to = ['+12425550100'];
  const usable = selectUsableRates(rates);
  const estimate = estimateCost({ ...message, to, rates: usable, currency: 'EUR', at: Date.now() });
  expect(estimate.max).toBe(0.3);
  expect(await askLimit(rates, '+12425550100', 0.3)).toBe('allowed');
});

test.each([
  ['a leading zero', { dialcode: '044' }],
  ['a price beyond 1e21', { dialcode: '1242', rate: 1e22 }],
  ['an unreadable date', { dialcode: '1242', rate_end_date: 'x' }],
])('sms.preview of a price list with %s prices the other numbers', async (_, fields) => {
  const row = { country: 'A', network: '', mcc: '', mnc: '', rate: 0.2, change_type: 'Same' };
  const list = [
    { ...row, dialcode: '44', rate: 0.03 },
    { ...row, ...fields },
  ];
  const telecom = createClient({
    apiKey: 'sk_test_local',
    fetch: (url) =>
      Promise.resolve(
        Response.json(
          new Request(url).url.includes('pricing') ? list : { balance: 1, currency: 'EUR' },
        ),
      ),
  });
  const to = ['+447911123456', '+12425550100'];
  const { estimate } = await telecom.sms.preview({ ...message, to });
  expect(estimate.max).toBe(0.03);
  expect(estimate.unpriced).toEqual(['+12425550100']);
});
