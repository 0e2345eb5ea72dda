import { checkRecipient } from '../checks/check-recipient.ts';
import { describeType } from '../checks/describe-type.ts';
import { requireObject, requireValue } from '../checks/require-value.ts';
import { analyze } from '../segments/analyze.ts';
import { addUp } from './add-up.ts';
import { buildPriceTable, type CountryPrice, type DialCodePrices } from './build-price-table.ts';
import type { CostEstimate } from './cost-estimate.ts';
import type { CostRequest } from './cost-request.ts';
import { countDuplicates } from './count-duplicates.ts';
import type { CountryResolver } from './country-resolver.ts';
import { toInstant } from './to-instant.ts';

/**
 * Estimates the cost of a message: exact if each country has one price, otherwise a range, because a
 * number does not identify its network. Decimal arithmetic is exact.
 *
 * Recipients are streamed. Counting duplicates takes 8 to 16 octets of memory for each number.
 *
 * @throws TypeError when a field is invalid, naming the field
 * @throws EncodingError as `analyze` does
 *
 * @example
 * ```ts
 * estimateCost({
 *   text: 'Hello',
 *   to: ['+447400123456'],
 *   rates: [{ dialCode: '44', country: 'United Kingdom', rate: 0.0391 }],
 *   currency: 'EUR',
 * }).max; // 0.0391
 * ```
 */
export function estimateCost(request: CostRequest): CostEstimate {
  requireObject(request, 'request');
  const { text, to, rates, currency, at, options, resolveCountry } = request;
  const { encoding, segments } = analyze(text, options);
  requireValue(isList(to), 'to', `a list, got ${describeType(to)}`);
  requireValue(typeof currency === 'string', 'currency', 'a string');
  const isResolver = !resolveCountry || typeof resolveCountry === 'function';
  requireValue(isResolver, 'resolveCountry', 'a function');
  const table = buildPriceTable(rates, at === undefined ? NaN : toInstant(at, 'at'));
  const used: CountryPrice[] = [];
  const unpriced: string[] = [];
  const numbers: number[] = [];
  const invalid = new Set<string>();
  let recipients = 0;
  let invalidCount = 0;
  for (const number of to) {
    if (typeof number !== 'string') throw new TypeError(`to[${recipients}]: expected a string`);
    recipients++;
    let price: CountryPrice | undefined;
    if (checkRecipient(number)) {
      invalid.add(number);
      invalidCount++;
    } else {
      numbers.push(Number(number));
      const prices = findPrices(table, Number(number));
      price = prices && settleCountry(prices, number, resolveCountry);
    }
    if (price) {
      if (price.recipients === 0) used.push(price);
      price.recipients++;
    } else {
      unpriced.push(number);
    }
  }
  used.sort((one, other) => other.recipients - one.recipients);
  return {
    encoding,
    segments,
    recipients,
    billable: recipients - unpriced.length,
    duplicates: countDuplicates(numbers) + invalidCount - invalid.size,
    unpriced,
    ...addUp(used, segments),
    currency,
  };
}

/** A text is iterable too, character by character. */
function isList(value: unknown): boolean {
  return Symbol.iterator in Object(value) && typeof value !== 'string';
}

/** The prices of the longest dial code that a number begins with. */
function findPrices(
  table: ReadonlyMap<number, DialCodePrices>,
  number: number,
): DialCodePrices | undefined {
  for (let code = number; code > 0; code = Math.floor(code / 10)) {
    const prices = table.get(code);
    if (prices) return prices;
  }
  return undefined;
}

/** The price of a number's country; `undefined` if the country has no rate. */
function settleCountry(
  { countries, byCountry, shared }: DialCodePrices,
  number: string,
  resolveCountry: CountryResolver | undefined,
): CountryPrice | undefined {
  if (!shared || !resolveCountry) return shared;
  const country = resolveCountry(number, countries);
  if (country === null) return undefined;
  // A single country has the shared price, so that all its numbers are one row.
  return countries.length > 1 ? (byCountry.get(String(country)) ?? shared) : shared;
}
