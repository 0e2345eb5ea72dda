import { estimateCost, type Rate } from '@23telecom/encoding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';
import { countries } from '../src/geography/find-country.ts';
import { openApi, type CallApi } from './support/open-api.ts';

const now = '2026-02-13T10:30:00Z';

interface WirePrice {
  readonly dialcode: string;
  readonly country: string;
  readonly network: string;
  readonly rate: number;
  readonly rate_start_date: string;
  readonly rate_end_date: string;
}

/** The prices as a client reads them. */
async function readRates(call: CallApi): Promise<readonly Rate[]> {
  const { json } = await call('GET', '/user/pricing');
  const toIso = (text: string): string => `${text.replaceAll('.', '-').replace(' ', 'T')}Z`;
  return (json as WirePrice[]).map((price) => ({
    dialCode: price.dialcode,
    country: price.country,
    network: price.network,
    rate: price.rate,
    validFrom: toIso(price.rate_start_date),
    validUntil: price.rate_end_date === '2100.01.01 00:00:00' ? null : toIso(price.rate_end_date),
  }));
}

const anyNumber = fc
  .tuple(
    fc.constantFrom(
      ...countries.flatMap(({ dialCodes }) => dialCodes),
      '1416',
      '77',
      '447797',
      '999',
      '210',
    ),
    fc.integer({ min: 1_000_000, max: 9_999_999 }),
  )
  .map(([prefix, rest]) => `+${prefix}${rest}`);

const texts = [
  'Hi',
  'a'.repeat(161),
  '[]'.repeat(40),
  'ж'.repeat(71),
  `${'a'.repeat(66)}😀`.repeat(3),
];

describe('what the encoding package estimates', () => {
  test('is a range that what the sandbox takes lies in, for any country', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 1_000_000 });
    const call = openApi(sandbox);
    const rates = await readRates(call);
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyNumber, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...texts),
        async (to, text) => {
          const estimate = estimateCost({ text, to, rates, currency: 'EUR', at: now });
          const body = { to, message: text, sender_id: 'MyApp' };
          const { summary } = (await call('POST', '/sms/send', { body })).json as {
            summary: Record<string, number | string>;
          };
          expect(summary.encoding).toBe(estimate.encoding);
          expect(summary.accepted_count).toBe(estimate.billable);
          expect(summary.blocked_count).toBe(to.length - estimate.billable);
          expect(summary.total_segments).toBe(estimate.billable * estimate.segments);
          expect(summary.total_cost).toBeGreaterThanOrEqual(estimate.min);
          expect(summary.total_cost).toBeLessThanOrEqual(estimate.max);
        },
      ),
      { numRuns: 200, seed: 23 },
    );
  });

  test('is the very amount where a country has one price', async () => {
    const rates: readonly Rate[] = [
      { dialCode: '44', country: 'United Kingdom', rate: 0.0401 },
      { dialCode: '49', country: 'Germany', rate: 0.075003 },
      { dialCode: '1', country: 'United States', rate: 0.0085 },
    ];
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 1_000_000, rates });
    const call = openApi(sandbox);
    const number = fc
      .tuple(fc.constantFrom('44', '49', '1'), fc.integer({ min: 100_000_000, max: 999_999_999 }))
      .map(([dialCode, rest]) => `+${dialCode}${rest}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(number, { minLength: 1, maxLength: 100 }),
        fc.constantFrom(...texts),
        async (to, text) => {
          const { min, max } = estimateCost({ text, to, rates, currency: 'EUR', at: now });
          const body = { to, message: text, sender_id: 'MyApp' };
          const { json } = await call('POST', '/sms/send', { body });
          expect([min, max]).toEqual([json.summary.total_cost, json.summary.total_cost]);
        },
      ),
      { numRuns: 100, seed: 23 },
    );
  });

  test('is what a 402 says, too', async () => {
    const rates: readonly Rate[] = [{ dialCode: '44', country: 'United Kingdom', rate: 0.0401 }];
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 0.1, rates });
    const to = ['+447911123456', '+447911123457', '+4915112345678'];
    const text = 'a'.repeat(161);
    const body = { to, message: text, sender_id: 'MyApp' };
    const { status, json } = await openApi(sandbox)('POST', '/sms/send', { body });
    const estimate = estimateCost({ text, to, rates, currency: 'EUR', at: now });
    expect(status).toBe(402);
    expect(json.estimated_cost).toBe(estimate.max);
    expect(json.billable_recipients).toBe(estimate.billable);
    expect(json.segments).toBe(estimate.segments);
  });
});
