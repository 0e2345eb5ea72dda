import { checkRate, isInForce } from './check-rate.ts';
import { requireValue } from '../checks/require-value.ts';
import type { Rate } from './rate.ts';

/** The price range of a country, or of several, under one dial code, and its recipients so far. */
export interface CountryPrice {
  country: string;
  readonly dialCode: string;
  min: number;
  max: number;
  recipients: number;
}

/** The prices of a dial code. */
export interface DialCodePrices {
  /** The countries with a rate in force. */
  readonly byCountry: Map<string, CountryPrice>;
  /** Their names, frozen so that a resolver may keep an index of the list. */
  countries: readonly string[];
  /** The price over all of them. */
  shared?: CountryPrice;
}

/**
 * Maps each dial code to its prices. Only rates in force at `at` count (all of them if `at` is NaN). A
 * dial code whose rates have expired keeps an entry without prices, so that `1242…` does not fall back
 * to `1`.
 *
 * @throws TypeError when a row has an invalid dial code, country, rate or date, naming the row
 */
export function buildPriceTable(rates: readonly Rate[], at: number): Map<number, DialCodePrices> {
  const table = new Map<number, DialCodePrices>();
  const isList: boolean = Array.isArray(rates);
  requireValue(isList, 'rates', 'a list');
  rates.forEach((row, index) => {
    checkRate(row, index);
    const code = Number(row.dialCode);
    let prices = table.get(code);
    if (!prices) table.set(code, (prices = { byCountry: new Map(), countries: [] }));
    if (!isInForce(row, at, index)) return;
    const { byCountry } = prices;
    let own = byCountry.get(row.country);
    if (!own) byCountry.set(row.country, (own = startPrice(row, code)));
    widen(own, row.rate);
    widen((prices.shared ??= startPrice(row, code)), row.rate);
  });
  for (const prices of table.values()) {
    prices.countries = Object.freeze([...prices.byCountry.keys()]);
    if (prices.shared) prices.shared.country = prices.countries.join(' / ');
  }
  return table;
}

function startPrice({ country, rate }: Rate, code: number): CountryPrice {
  return { country, dialCode: String(code), min: rate, max: rate, recipients: 0 };
}

function widen(price: CountryPrice, rate: number): void {
  price.min = Math.min(price.min, rate);
  price.max = Math.max(price.max, rate);
}
