import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTimeOf } from '../../test/cpu-time.ts';
import { EncodingError } from '../segments/encoding-error.ts';
import { estimateCost } from './estimate-cost.ts';
import type { Rate } from './rate.ts';

const unitedStates = (rate: number, network = 'Verizon Wireless'): Rate => ({
  dialCode: '1',
  country: 'United States',
  network,
  mcc: '310',
  mnc: '004',
  rate,
});
const unitedKingdom: Rate = { dialCode: '44', country: 'United Kingdom', rate: 0.0391 };
const bahamas: Rate = { dialCode: '1242', country: 'Bahamas', rate: 0.05 };
const hello = { text: 'Hello', currency: 'EUR' };

describe('estimateCost', () => {
  it('returns plain data', () => {
    const estimate = estimateCost({
      text: 'a'.repeat(161),
      to: ['+14155551234', '+447400123456', '+14155551234', '+99912345678'],
      rates: [unitedStates(0.0085), unitedStates(0.0092, 'T-Mobile'), unitedKingdom],
      currency: 'EUR',
    });
    expect(estimate).toStrictEqual({
      encoding: 'GSM-7',
      segments: 2,
      recipients: 4,
      billable: 3,
      duplicates: 1,
      unpriced: ['+99912345678'],
      byCountry: [
        {
          country: 'United States',
          dialCode: '1',
          recipients: 2,
          segments: 4,
          minRate: 0.0085,
          maxRate: 0.0092,
          min: 0.034,
          max: 0.0368,
        },
        {
          country: 'United Kingdom',
          dialCode: '44',
          recipients: 1,
          segments: 2,
          minRate: 0.0391,
          maxRate: 0.0391,
          min: 0.0782,
          max: 0.0782,
        },
      ],
      min: 0.1122,
      max: 0.115,
      currency: 'EUR',
    });
    expect(structuredClone(estimate)).toStrictEqual(estimate);
  });

  it('agrees with the documented example: two segments at 0.0085 cost 0.017', () => {
    const { min, max } = estimateCost({
      text: 'a'.repeat(200),
      to: ['+14155551234'],
      rates: [unitedStates(0.0085)],
      currency: 'EUR',
    });
    expect([min, max]).toEqual([0.017, 0.017]);
  });

  it('adds 0.1 and 0.2 to 0.3', () => {
    const { min, max } = estimateCost({
      ...hello,
      to: ['+14155551234', '+447400123456'],
      rates: [unitedStates(0.1), { ...unitedKingdom, rate: 0.2 }],
    });
    expect([min, max]).toEqual([0.3, 0.3]);
  });

  it('is exact for very small and very large rates', () => {
    const of = (rate: number, count: number) =>
      estimateCost({
        ...hello,
        to: new Array<string>(count).fill('+14155551234'),
        rates: [unitedStates(rate)],
      }).max;
    expect(of(1e-7, 3)).toBe(3e-7);
    expect(of(1.1, 3)).toBe(3.3);
    expect(of(0, 3)).toBe(0);
    expect(of(12345678.9, 10)).toBe(123456789);
    // Twice the smallest number that JavaScript has: 4.94…e-324 is written 5e-324, so twice is 1e-323.
    expect(of(5e-324, 2)).toBe(1e-323);
    expect(of(1e20, 1)).toBe(1e20);
  });

  it('costs nothing without a text or without recipients', () => {
    const rates = [unitedStates(0.0085)];
    expect(estimateCost({ ...hello, text: '', to: ['+14155551234'], rates })).toMatchObject({
      segments: 0,
      billable: 1,
      max: 0,
    });
    expect(estimateCost({ ...hello, to: [], rates })).toMatchObject({
      recipients: 0,
      byCountry: [],
      min: 0,
      max: 0,
    });
  });

  it('passes the options on to the analysis', () => {
    const rates = [unitedStates(0.01)];
    const to = ['+14155551234'];
    expect(
      estimateCost({ ...hello, text: 'a'.repeat(71), to, rates, options: { encoding: 'UCS-2' } }),
    ).toMatchObject({ encoding: 'UCS-2', segments: 2, max: 0.02 });
    expect(() =>
      estimateCost({ ...hello, text: '😀', to, rates, options: { encoding: 'GSM-7' } }),
    ).toThrow(EncodingError);
  });

  it('accepts any iterable, and reads it once', () => {
    let reads = 0;
    const to = {
      *[Symbol.iterator]() {
        reads++;
        yield '+14155551234';
        yield '+14155551235';
      },
    };
    const estimate = estimateCost({ ...hello, to, rates: [unitedStates(0.01)] });
    expect(estimate).toMatchObject({ recipients: 2, max: 0.02 });
    expect(reads).toBe(1);
    expect(
      estimateCost({ ...hello, to: new Set(['+14155551234']), rates: [unitedStates(0.01)] }).max,
    ).toBe(0.01);
  });
});

describe('the dial code', () => {
  it('is the longest one that the number begins with', () => {
    const { byCountry } = estimateCost({
      ...hello,
      to: ['+12425551234', '+12415551234'],
      rates: [bahamas, unitedStates(0.0085)],
    });
    expect(byCountry.map(({ country, dialCode }) => [country, dialCode])).toEqual([
      ['Bahamas', '1242'],
      ['United States', '1'],
    ]);
  });

  it('may have a plus sign, and may be the whole number', () => {
    const rates = [{ dialCode: '+14155551234', country: 'One number', rate: 1 }];
    expect(estimateCost({ ...hello, to: ['+14155551234'], rates }).byCountry[0]).toMatchObject({
      country: 'One number',
      dialCode: '14155551234',
    });
  });

  it('separates the rows of a country with two dial codes', () => {
    const { byCountry } = estimateCost({
      ...hello,
      to: ['+18092345678', '+18292345678', '+18292345679'],
      rates: ['1809', '1829'].map((dialCode) => ({
        dialCode,
        country: 'Dominican Republic',
        rate: 0.03,
      })),
    });
    expect(byCountry.map(({ dialCode, recipients }) => [dialCode, recipients])).toEqual([
      ['1829', 2],
      ['1809', 1],
    ]);
  });
});

describe('the rates in force', () => {
  const rates: Rate[] = [
    { ...unitedKingdom, rate: 0.03, validFrom: null, validUntil: '2026-02-01T00:00:00Z' },
    { ...unitedKingdom, rate: 0.04, validFrom: '2026-02-01T00:00:00Z', validUntil: null },
  ];
  const to = ['+447400123456'];

  it.each([
    ['2026-01-31T23:59:59Z', 0.03],
    ['2026-02-01T00:00:00Z', 0.04],
    [Date.UTC(2026, 0, 1), 0.03],
    [new Date(Date.UTC(2027, 0, 1)), 0.04],
  ])('depend on the time: %s', (at, price) => {
    expect(estimateCost({ ...hello, to, rates, at })).toMatchObject({ min: price, max: price });
  });

  it('are all rates if no time is given', () => {
    expect(estimateCost({ ...hello, to, rates })).toMatchObject({ min: 0.03, max: 0.04 });
  });

  it('may be none: the number is unpriced, not priced as a shorter dial code', () => {
    const expired = { ...bahamas, validUntil: '2020-01-01T00:00:00Z' };
    expect(
      estimateCost({
        ...hello,
        to: ['+12425551234'],
        rates: [expired, unitedStates(0.0085)],
        at: '2026-01-01',
      }),
    ).toMatchObject({ billable: 0, unpriced: ['+12425551234'], byCountry: [], max: 0 });
  });
});

describe('a shared dial code', () => {
  const rates: Rate[] = [
    unitedStates(0.0085),
    { dialCode: '1', country: 'Canada', rate: 0.0072 },
    { dialCode: '1', country: 'Canada', rate: 0.0081 },
  ];
  const to = ['+14155551234', '+14165551234'];

  it('has one row for all its countries', () => {
    const { byCountry, min, max } = estimateCost({ ...hello, to, rates });
    expect(byCountry).toHaveLength(1);
    expect(byCountry[0]).toMatchObject({
      country: 'United States / Canada',
      recipients: 2,
      minRate: 0.0072,
      maxRate: 0.0085,
    });
    expect([min, max]).toEqual([0.0144, 0.017]);
  });

  it('asks the resolver, and keeps the shared range if the resolver does not know', () => {
    const asked: [string, readonly string[]][] = [];
    const { byCountry } = estimateCost({
      ...hello,
      to: [...to, '+10000000000'],
      rates,
      resolveCountry: (number, candidates) => {
        asked.push([number, candidates]);
        return { '+14155551234': 'United States', '+14165551234': 'Canada' }[number] ?? 'Atlantis';
      },
    });
    expect(asked).toEqual(
      [...to, '+10000000000'].map((number) => [number, ['United States', 'Canada']]),
    );
    expect(byCountry.map(({ country, min, max }) => [country, min, max])).toEqual([
      ['United States', 0.0085, 0.0085],
      ['Canada', 0.0072, 0.0081],
      ['United States / Canada', 0.0072, 0.0085],
    ]);
  });

  it('leaves a number unpriced if the resolver says that its country has no rate', () => {
    const estimate = estimateCost({
      ...hello,
      to: [...to, '+12425551234'],
      rates,
      resolveCountry: (number) => (number.startsWith('+1242') ? null : undefined),
    });
    expect(estimate).toMatchObject({ billable: 2, unpriced: ['+12425551234'] });
    expect(estimate.byCountry).toHaveLength(1);
  });

  it('asks about a dial code with one country too, and keeps its numbers in one row', () => {
    const answers: Readonly<Record<string, string | null>> = {
      '+14155551234': 'United States',
      '+14165551234': null,
    };
    const estimate = estimateCost({
      ...hello,
      to: [...to, '+12125551234'],
      rates: [unitedStates(1)],
      resolveCountry: (number) => answers[number],
    });
    expect(estimate.unpriced).toEqual(['+14165551234']);
    expect(estimate.byCountry.map(({ country, recipients }) => [country, recipients])).toEqual([
      ['United States', 2],
    ]);
  });

  it('passes one frozen list for all numbers of a dial code, so that a resolver can keep an index', () => {
    const lists = new Set<readonly string[]>();
    estimateCost({
      ...hello,
      to,
      rates,
      resolveCountry: (_number, candidates) => void lists.add(candidates),
    });
    expect(lists.size).toBe(1);
    expect([...lists].every((list) => Object.isFrozen(list))).toBe(true);
  });

  // Each country was compared with all before it: 2.6 s.
  it('reads 16,000 countries of one dial code in linear time', () => {
    const many = Array.from({ length: 16_000 }, (_, index): Rate => {
      return { dialCode: '1', country: `Country ${index}`, rate: 0.01 + (index % 7) / 1000 };
    });
    const numbers = many.map((_, index) => `+1${2_000_000_000 + index}`);
    const run = () =>
      estimateCost({
        ...hello,
        to: numbers,
        rates: many,
        resolveCountry: (number) => `Country ${Number(number) - 12_000_000_000}`,
      });
    // 0.1 s here; the quadratic version took 2.6 s without a resolver.
    expect(cpuTimeOf(run)).toBeLessThan(1000);
    const { byCountry, min } = run();
    expect(byCountry).toHaveLength(16_000);
    expect(min).toBe(207.995);
  });
});

describe('invalid recipients', () => {
  it('are listed, each as often as it occurs', () => {
    expect(
      estimateCost({
        ...hello,
        to: ['14155551234', 'Bob', 'Bob', '+14155551234', ''],
        rates: [unitedStates(1)],
      }),
    ).toMatchObject({
      recipients: 5,
      billable: 1,
      duplicates: 1,
      unpriced: ['14155551234', 'Bob', 'Bob', ''],
    });
  });
});

describe('bad input', () => {
  const to = ['+14155551234'];
  const rates = [unitedStates(1)];
  it.each([
    ['text', { text: 1 }, 'text: expected a string, got number'],
    ['a string instead of a list', { to: '+14155551234' }, 'to: expected a list, got string'],
    ['a recipient', { to: ['+14155551234', 5] }, 'to[1]: expected a string'],
    ['a dial code', { rates: [...rates, { dialCode: '0' }] }, 'rates[1].dialCode: expected digits'],
    ['a rate', { rates: [{ ...rates[0], rate: -1 }] }, 'rates[0].rate: expected 0 or more'],
    [
      'a missing rate',
      { rates: [{ ...rates[0], rate: NaN }] },
      'rates[0].rate: expected 0 or more',
    ],
    [
      'a rate of null',
      { rates: [{ ...rates[0], rate: null }] },
      'rates[0].rate: expected 0 or more',
    ],
    [
      'a rate as a string',
      { rates: [{ ...rates[0], rate: '1' }] },
      'rates[0].rate: expected 0 or more',
    ],
    ['missing rates', { rates: undefined }, 'rates: expected a list'],
    ['an object instead of rates', { rates: { prices: rates } }, 'rates: expected a list'],
    ['a day that its month lacks', { at: '2026-02-31' }, 'at: expected an ISO 8601 time in UTC'],
    ['the time', { at: 'today' }, 'at: expected an ISO 8601 time in UTC'],
    [
      'a date',
      { at: 0, rates: [{ ...rates[0], validUntil: '2026.02.01 00:00' }] },
      'rates[0].validUntil: expected an ISO 8601 time in UTC',
    ],
  ])('names %s', (_name, wrong, message) => {
    const request = { ...hello, to, rates, ...wrong } as unknown as Parameters<
      typeof estimateCost
    >[0];
    expect(() => estimateCost(request)).toThrow(new TypeError(message));
  });
});

describe('for any campaign', () => {
  const cents = fc.integer({ min: 0, max: 99_999 });
  const rateRow = fc.record({
    dialCode: fc.constantFrom('1', '12', '124', '44', '447', '7'),
    country: fc.constantFrom('A', 'B', 'C'),
    cents,
  });
  const phone = fc
    .tuple(fc.constantFrom('1', '124', '44', '447', '7', '99'), fc.integer({ min: 1e6, max: 1e7 }))
    .map(([prefix, rest]) => `+${prefix}${rest}`);

  it('the sums are exact, the rows add up, and no recipient is dropped', () => {
    fc.assert(
      fc.property(
        fc.array(rateRow, { maxLength: 20 }),
        fc.array(phone, { maxLength: 50 }),
        fc.integer({ min: 0, max: 500 }),
        (rows, to, length) => {
          const rates = rows.map(({ cents, ...row }) => ({ ...row, rate: cents / 10_000 }));
          const estimate = estimateCost({ ...hello, text: 'a'.repeat(length), to, rates });
          let least = 0;
          let most = 0;
          let billable = 0;
          for (const number of to) {
            const codes = rows
              .map(({ dialCode }) => dialCode)
              .filter((code) => number.startsWith(`+${code}`));
            const longest = codes.sort((one, other) => other.length - one.length)[0];
            if (longest === undefined) continue;
            const prices = rows.filter((row) => row.dialCode === longest).map(({ cents }) => cents);
            billable++;
            least += Math.min(...prices) * estimate.segments;
            most += Math.max(...prices) * estimate.segments;
          }
          expect([estimate.min, estimate.max]).toEqual([least / 10_000, most / 10_000]);
          expect(estimate.billable).toBe(billable);
          expect(estimate.billable + estimate.unpriced.length).toBe(to.length);
          expect(estimate.duplicates).toBe(to.length - new Set(to).size);
          const recipients = estimate.byCountry.map((row) => row.recipients);
          expect(recipients.reduce((sum, count) => sum + count, 0)).toBe(billable);
          expect(recipients).toEqual([...recipients].sort((one, other) => other - one));
        },
      ),
    );
  });
});
