import { describe, expect, test } from 'vitest';
import type { Rate } from '@23telecom/encoding';
import { countries } from '../geography/find-country.ts';
import { generatePrices } from './generate-prices.ts';
import { createPriceList } from './price-list.ts';
import { readRates } from './read-rates.ts';

const at = Date.UTC(2026, 1, 13);

function find(rates: readonly Rate[], number: string, country?: string): number | undefined {
  return createPriceList(readRates(rates, at), 1).find(number, country, at)?.rate;
}

describe('the price of a number', () => {
  const shared: readonly Rate[] = [
    { dialCode: '1', country: 'United States', rate: 0.01 },
    { dialCode: '1', country: 'Canada', rate: 0.02 },
    { dialCode: '1868', country: 'Trinidad and Tobago', rate: 0.2 },
  ];

  test('is taken from the longest matching dial code', () => {
    expect(find(shared, '+18685551234', 'Trinidad and Tobago')).toBe(200_000);
  });

  test('is that of its own country if several share the dial code', () => {
    expect(find(shared, '+14155551234', 'United States')).toBe(10_000);
    expect(find(shared, '+14165551234', 'Canada')).toBe(20_000);
  });

  test('is any price of the dial code if its country is not listed', () => {
    expect([10_000, 20_000]).toContain(find(shared, '+12425551234', 'Bahamas'));
  });

  test('is undefined if no dial code matches', () => {
    expect(find(shared, '+447911123456', 'United Kingdom')).toBeUndefined();
    expect(find([], '+447911123456', 'United Kingdom')).toBeUndefined();
  });

  test('depends on the time: validFrom is included, validUntil is not', () => {
    const rates: readonly Rate[] = [
      { dialCode: '44', country: 'United Kingdom', rate: 0.01, validUntil: '2026-02-13T00:00:00Z' },
      { dialCode: '44', country: 'United Kingdom', rate: 0.02, validFrom: '2026-02-13T00:00:00Z' },
    ];
    const list = createPriceList(readRates(rates, at), 1);
    const rateAt = (time: number): unknown =>
      list.find('+447911123456', 'United Kingdom', time)?.rate;
    expect([rateAt(at - 1), rateAt(at)]).toEqual([10_000, 20_000]);
  });

  test('is stable for a number, and numbers are spread over several networks', () => {
    const list = createPriceList(generatePrices(1, at), 1);
    const networks = new Set<string | undefined>();
    for (let line = 0; line < 100; line += 1) {
      const number = `+44791112${1000 + line}`;
      const price = list.find(number, 'United Kingdom', at);
      expect(list.find(number, 'United Kingdom', at)).toBe(price);
      networks.add(price?.network);
    }
    expect(networks.size).toBeGreaterThan(1);
  });
});

test('the generated list has a price for each dial code of each country', () => {
  const list = createPriceList(generatePrices(3, at), 3);
  for (const { name, dialCodes } of countries) {
    for (const dialCode of dialCodes) {
      expect(list.find(`+${dialCode}5551234`, name, at)?.country).toBe(name);
    }
  }
});

describe('an invalid rate in the options is refused', () => {
  const rate: Rate = { dialCode: '44', country: 'United Kingdom', rate: 0.04 };
  test.each<[string, Rate]>([
    ['rates[1].dialCode', { ...rate, dialCode: '+44' }],
    ['rates[1].dialCode', { ...rate, dialCode: '' }],
    ['rates[1].rate', { ...rate, rate: 0.00000001 }],
    ['rates[1].rate', { ...rate, rate: -0.01 }],
    ['rates[1].validFrom', { ...rate, validFrom: 'soon' }],
    ['rates[1].validUntil', { ...rate, validUntil: 'later' }],
  ])('with a message that names %s', (place, bad) => {
    expect(() => readRates([rate, bad], at)).toThrow(place);
  });
});
