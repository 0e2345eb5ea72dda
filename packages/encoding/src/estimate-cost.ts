import { addUp } from './add-up.ts';
import { analyze } from './analyze.ts';
import { checkRecipient } from './check-recipient.ts';
import type { CostEstimate, CostRequest } from './cost.ts';
import { toInstant } from './instant.ts';
import { createNumberSet } from './number-set.ts';
import { buildPriceTable, type CountryPrice } from './price-table.ts';
import type { CountryResolver } from './rate.ts';

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
  if (typeof to === 'string') throw new TypeError('to: expected a list, got a string');
  const table = buildPriceTable(rates, at === undefined ? NaN : toInstant(at, 'at'));
  const used: CountryPrice[] = [];
  const unpriced: string[] = [];
  const addNumber = createNumberSet();
  const others = new Set<string>();
  let recipients = 0;
  let duplicates = 0;
  for (const number of to) {
    if (typeof number !== 'string') throw new TypeError(`to[${recipients}]: expected a string`);
    recipients++;
    let prices: CountryPrice[] | undefined;
    if (checkRecipient(number)) {
      if (others.size === others.add(number).size) duplicates++;
    } else {
      if (!addNumber(+number)) duplicates++;
      for (let code = +number; code && !prices; code = Math.floor(code / 10)) {
        prices = table.get(code);
      }
    }
    const price = prices && settleCountry(prices, number, resolveCountry);
    if (!price) unpriced.push(number);
    else if (!price.recipients++) used.push(price);
  }
  used.sort((one, other) => other.recipients - one.recipients);
  return {
    encoding,
    segments,
    recipients,
    billable: recipients - unpriced.length,
    duplicates,
    unpriced,
    ...addUp(used, segments),
    currency,
  };
}

function settleCountry(
  prices: readonly CountryPrice[],
  number: string,
  resolveCountry: CountryResolver | undefined,
): CountryPrice | undefined {
  const [shared, ...each] = prices;
  if (!resolveCountry || !each[1]) return shared;
  const resolved = resolveCountry(
    number,
    each.map(({ country }) => country),
  );
  return each.find(({ country }) => country === resolved) ?? shared;
}
