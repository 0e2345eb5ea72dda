import { parseInstant } from './parse-instant.ts';
import type { Rate } from './rate.ts';

/** The range of prices of one country under one dial code. */
export interface CountryPrice {
  readonly country: string;
  readonly dialCode: string;
  min: number;
  max: number;
}

/** A node of the tree of dial codes: a child for each digit. */
export interface DialCode {
  readonly children: (DialCode | undefined)[];
  /** The countries served by the dial code up to here; empty where none of its rates is in force. */
  prices?: CountryPrice[];
}

/**
 * Sorts rates into a tree of dial codes, with the range of those in force at a time for each country.
 *
 * @throws TypeError when a row has no dial code, no price or no date where one should be, naming the row
 */
export function buildPriceTree(rates: readonly Rate[], at: number | undefined): DialCode {
  const root: DialCode = { children: [] };
  rates.forEach((row, index) => {
    const { country, rate } = row;
    const dialCode = row.dialCode.replace(/^\+/, '');
    if (!/^[1-9]\d*$/.test(dialCode)) {
      throw new TypeError(`rates[${index}].dialCode: expected digits such as '44'`);
    }
    if (!(rate >= 0 && rate < Infinity)) {
      throw new TypeError(`rates[${index}].rate: expected a price, 0 or more`);
    }
    let node = root;
    for (const digit of dialCode) node = node.children[+digit] ??= { children: [] };
    const prices = (node.prices ??= []);
    if (at !== undefined && !isInForce(row, index, at)) return;
    const known = prices.find((price) => price.country === country);
    if (known) {
      known.min = Math.min(known.min, rate);
      known.max = Math.max(known.max, rate);
    } else {
      prices.push({ country, dialCode, min: rate, max: rate });
    }
  });
  return root;
}

/** The prices under the longest dial code that a number begins with, if any. */
export function findPrices(root: DialCode, number: string): CountryPrice[] | undefined {
  let node = root.children[+number.charAt(1)];
  let prices: CountryPrice[] | undefined;
  for (let index = 2; node; index++) {
    prices = node.prices ?? prices;
    node = node.children[number.charCodeAt(index) - 48];
  }
  return prices;
}

function isInForce(row: Rate, index: number, at: number): boolean {
  const from = row.validFrom == null ? -Infinity : parseInstant(row.validFrom);
  const until = row.validUntil == null ? Infinity : parseInstant(row.validUntil);
  if (Number.isNaN(from) || Number.isNaN(until)) {
    throw new TypeError(`rates[${index}]: expected validFrom and validUntil in ISO 8601`);
  }
  return from <= at && at < until;
}
