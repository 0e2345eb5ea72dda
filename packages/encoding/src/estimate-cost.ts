import { addUp } from './add-up.ts';
import { analyze } from './analyze.ts';
import { checkRecipient } from './check-recipient.ts';
import type { CostEstimate, CostRequest } from './cost.ts';
import { NumberSet } from './number-set.ts';
import { parseInstant } from './parse-instant.ts';
import { buildPriceTree, type CountryPrice, findPrices } from './price-tree.ts';
import { settlePrice } from './settle-price.ts';

/**
 * Estimates what a message costs: exact where a country has one price, else an honest range, because
 * a number does not tell its network. Decimal arithmetic is exact.
 *
 * The recipients are streamed; what stays in memory is about 16 octets for each distinct number, to
 * count the duplicates.
 *
 * @throws TypeError when a field is not what it should be, naming it
 * @throws EncodingError as `analyze` does
 *
 * @example
 * estimateCost({
 *   text: 'Hello',
 *   to: ['+447911123456'],
 *   rates: [{ dialCode: '44', country: 'United Kingdom', rate: 0.0391 }],
 *   currency: 'EUR',
 * }).max; // 0.0391
 */
export function estimateCost(request: CostRequest): CostEstimate {
  const { text, to, rates, currency, at, options, resolveCountry } = request;
  const { encoding, segments } = analyze(text, options);
  if (typeof to === 'string') throw new TypeError('to: expected a list of numbers, got one string');
  const tree = buildPriceTree(rates, at === undefined ? undefined : toMilliseconds(at));
  const recipientsByPrice = new Map<CountryPrice, number>();
  const seen = new NumberSet();
  const seenInvalid = new Set<string>();
  const unpriced: string[] = [];
  let recipients = 0;
  let duplicates = 0;

  for (const number of to) {
    if (typeof number !== 'string') {
      throw new TypeError(`to[${recipients}]: expected a string, got ${typeof number}`);
    }
    recipients++;
    const isNumber = !checkRecipient(number);
    const isNew = isNumber ? seen.add(+number) : seenInvalid.size < seenInvalid.add(number).size;
    if (!isNew) duplicates++;
    const prices = isNumber && findPrices(tree, number);
    const price = prices && settlePrice(prices, number, resolveCountry);
    if (price) recipientsByPrice.set(price, (recipientsByPrice.get(price) ?? 0) + 1);
    else unpriced.push(number);
  }
  return {
    encoding,
    segments,
    recipients,
    billable: recipients - unpriced.length,
    duplicates,
    unpriced,
    ...addUp(recipientsByPrice, segments),
    currency,
  };
}

function toMilliseconds(at: string | number | Date): number {
  const milliseconds = typeof at === 'string' ? parseInstant(at) : Number(at);
  if (Number.isNaN(milliseconds)) throw new TypeError('at: expected an ISO 8601 time or a Date');
  return milliseconds;
}
