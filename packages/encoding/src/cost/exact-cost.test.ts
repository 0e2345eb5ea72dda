import { expect, it } from 'vitest';
import { estimateCost } from './estimate-cost.ts';
import type { Rate } from './rate.ts';

/** Decimals of the reference: more than any rate of the tests has. */
const decimals = 60;

/** The shortest decimal of a number, as an integer of 10^-60, read from its exponential form. */
function toFixedPoint(value: number): bigint {
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  const significant = digits.replace('.', '');
  const shift = decimals + Number(exponent) - (significant.length - 1);
  return BigInt(significant + '0'.repeat(shift));
}

/** The number nearest to an integer of 10^-60. */
function fromFixedPoint(value: bigint): number {
  const digits = value.toString().padStart(decimals + 1, '0');
  return Number(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

/** Random numbers from 0 to 1 that are the same in each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(13);
const pick = (count: number) => Math.floor(random() * count);

/** Rates as price lists have them, and rates that a margin was multiplied into. */
const makeRate = [
  () => pick(100_000) / 10 ** pick(9),
  () => (pick(1000) / 10_000) * (1 + pick(50) / 100),
  () => random() / 10,
  () => pick(1000) * 1e-9,
  () => pick(1_000_000) + 0.1,
  () => 0.1 * 3,
];

const dialCodes = ['1', '44', '49', '7', '91'];

it('is exact to the last digit in 20,000 random estimates', () => {
  const wrong: unknown[] = [];
  for (let run = 0; run < 20_000; run++) {
    const rates = dialCodes.slice(0, 1 + pick(dialCodes.length)).flatMap((dialCode): Rate[] => {
      const networks = Array.from({ length: 1 + pick(3) }, () => makeRate[pick(makeRate.length)]);
      return networks.map((make) => ({ dialCode, country: dialCode, rate: make?.() ?? 0 }));
    });
    const segments = 1 + pick(4);
    const to: string[] = [];
    let least = 0n;
    let most = 0n;
    for (const dialCode of new Set(rates.map((rate) => rate.dialCode))) {
      const own = rates.filter((rate) => rate.dialCode === dialCode).map(({ rate }) => rate);
      const count = 1 + pick(9);
      for (let index = 0; index < count; index++) to.push(`+${dialCode}${200_000_000 + index}`);
      const billed = BigInt(count * segments);
      least += toFixedPoint(Math.min(...own)) * billed;
      most += toFixedPoint(Math.max(...own)) * billed;
    }
    const expected = [fromFixedPoint(least), fromFixedPoint(most)];
    const { min, max } = estimateCost({
      text: 'a'.repeat(153 * segments),
      to,
      rates,
      currency: 'EUR',
    });
    if (min !== expected[0] || max !== expected[1]) wrong.push({ rates, to, min, max, expected });
  }
  expect(wrong).toEqual([]);
});

it('is not misled by the binary digits of a rate beside a longer one', () => {
  const { byCountry } = estimateCost({
    text: 'Hello',
    to: ['+4917112345', '+4917112346', '+4917112347', '+33612345678'],
    rates: [
      { dialCode: '49', country: 'Germany', rate: 0.1 },
      { dialCode: '33', country: 'France', rate: 0.05 * 1.1 },
    ],
    currency: 'EUR',
  });
  expect(0.05 * 1.1).toBe(0.05500000000000001);
  expect(byCountry.map((row) => row.max)).toEqual([0.3, 0.05500000000000001]);
});
