import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes } from '../src/index.ts';
import { openApi } from './support/open-api.ts';

const now = '2026-02-13T10:30:00Z';

describe('the balance', () => {
  test('starts at the option, and shows the time of its last change', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 1250.5, currency: 'USD' });
    const call = openApi(sandbox);
    expect((await call('GET', '/user/balance')).json).toEqual({
      balance: 1250.5,
      currency: 'USD',
      updated: '2026.02.13 10:30:00',
    });
    await sandbox.clock.advance('1m');
    const body = { to: [outcomes.delivered[0]], message: 'Hi', sender_id: 'MyApp' };
    const { json } = await call('POST', '/sms/send', { body });
    const after = await call('GET', '/user/balance');
    expect(after.json.updated).toBe('2026.02.13 10:31:00');
    const spent = Math.round((1250.5 - Number(after.json.balance)) * 1e6);
    expect(spent).toBe(Math.round(Number(json.summary.total_cost) * 1e6));
  });

  test.each([0, -3.25])('of %d sets credit_blocked', async (balance) => {
    await using sandbox = createSandbox({ balance });
    const { json } = await openApi(sandbox)('GET', '/user/balance');
    expect(json).toMatchObject({ balance, credit_blocked: true });
  });

  test('stays exact after two thousand messages at 0.0001 each', async () => {
    const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.0001 }];
    await using sandbox = createSandbox({ clock: 'manual', balance: 0.3, rates });
    const call = openApi(sandbox);
    const to = Array.from({ length: 100 }, () => outcomes.delivered[0]);
    for (let batch = 0; batch < 20; batch += 1) {
      await call('POST', '/sms/send', { body: { to, message: 'Hi', sender_id: 'MyApp' } });
    }
    expect((await call('GET', '/user/balance')).json.balance).toBe(0.1);
  });
});

describe('the price list', () => {
  test('has more than two hundred countries with several networks each, at realistic prices', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const { json } = await openApi(sandbox)('GET', '/user/pricing');
    const prices = json as {
      country: string;
      network: string;
      rate: number;
      change_type: string;
    }[];
    const networks = new Map<string, Set<string>>();
    for (const { country, network } of prices) {
      networks.set(country, (networks.get(country) ?? new Set()).add(network));
    }
    expect(networks.size).toBeGreaterThan(200);
    for (const ofCountry of networks.values()) expect(ofCountry.size).toBeGreaterThanOrEqual(2);
    expect(new Set(prices.map((price) => price.change_type))).toEqual(
      new Set(['Same', 'Increase', 'Decrease']),
    );
    for (const { rate } of prices) {
      expect(rate).toBeGreaterThan(0);
      expect(rate).toBeLessThan(0.25);
    }
  });

  test('is the same for the same seed, and differs for another', async () => {
    const read = async (seed: number): Promise<string> => {
      await using sandbox = createSandbox({ clock: 'manual', now, seed });
      return (await openApi(sandbox)('GET', '/user/pricing')).text;
    };
    expect(await read(7)).toBe(await read(7));
    expect(await read(7)).not.toBe(await read(8));
  });

  test('is the same with POST, whose body is ignored', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const call = openApi(sandbox);
    const { text } = await call('GET', '/user/pricing');
    expect((await call('POST', '/user/pricing')).text).toBe(text);
    expect((await call('POST', '/user/pricing', { body: '{broken' })).text).toBe(text);
  });

  test('has a stub endpoint for a single price', async () => {
    await using sandbox = createSandbox();
    const { status, text } = await openApi(sandbox)('GET', '/user/pricing/310004');
    expect([status, text]).toEqual([200, '{}']);
  });

  test('can be set by the option rates, in the shape of @23telecom/encoding', async () => {
    await using sandbox = createSandbox({
      clock: 'manual',
      now,
      rates: [
        {
          dialCode: '1',
          country: 'United States',
          network: 'Verizon Wireless',
          mcc: '310',
          mnc: '004',
          rate: 0.0085,
          validFrom: '2026-01-08T22:15:29Z',
        },
      ],
    });
    const { json } = await openApi(sandbox)('GET', '/user/pricing');
    expect(json).toEqual([
      {
        mcc: '310',
        mnc: '004',
        mccmnc: '310004',
        dialcode: '1',
        country: 'United States',
        network: 'Verizon Wireless',
        rate: 0.0085,
        prev_rate: 0.0085,
        rate_start_date: '2026.01.08 22:15:29',
        rate_end_date: '2100.01.01 00:00:00',
        change_type: 'Same',
      },
    ]);
  });
});

describe('payments', () => {
  test('are deposits and the usage of each day, newest first, and add up to the balance', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 50 });
    const call = openApi(sandbox);
    const body = { to: [...outcomes.delivered], message: 'Hi', sender_id: 'MyApp' };
    await call('POST', '/sms/send', { body });
    await sandbox.clock.advance('1d');
    await call('POST', '/sms/send', { body });
    const rows = (await call('GET', '/user/payments')).json as {
      id: string;
      amount: number;
      type: string;
      date: string;
    }[];
    const { balance } = (await call('GET', '/user/balance')).json as { balance: number };
    const sum = rows.reduce((total, { amount }) => total + Math.round(amount * 1e6), 0);
    expect(sum / 1e6).toBe(balance);
    expect(rows.at(-1)).toMatchObject({ id: 'sms_gateway_S12345', type: 'deposit' });
    expect(rows.slice(0, 2)).toMatchObject([
      { id: 'sms_gateway_U20260214', type: 'usage', date: '2026-02-14T00:00:00Z' },
      { id: 'sms_gateway_U20260213', type: 'usage', date: '2026-02-13T00:00:00Z' },
    ]);
    for (const { type, amount } of rows) expect(amount < 0).toBe(type === 'usage');
    const dates = rows.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

test.each(['/user/balance', '/user/pricing', '/user/payments'])(
  'an account in setup gets 200 with an error field from %s',
  async (path) => {
    await using sandbox = createSandbox({ account: { isInSetup: true } });
    const { status, json } = await openApi(sandbox)('GET', path);
    expect(status).toBe(200);
    expect(json).toEqual({
      status: false,
      error: 'Account is in setup process',
      balance: 0,
      currency: 'EUR',
    });
  },
);
