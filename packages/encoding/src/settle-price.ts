import type { CountryPrice } from './price-tree.ts';
import type { CountryResolver } from './rate.ts';

/**
 * Picks a number's price among those of its dial code: the country's that the resolver names, else
 * one that covers all of them.
 */
export function settlePrice(
  prices: readonly CountryPrice[],
  number: string,
  resolveCountry: CountryResolver | undefined,
): CountryPrice | undefined {
  if (!prices[1]) return prices[0];
  let joined = joinedPrices.get(prices);
  if (!joined) joinedPrices.set(prices, (joined = joinPrices(prices)));
  const country = resolveCountry?.(number, joined.candidates);
  return prices.find((price) => price.country === country) ?? joined;
}

interface JoinedPrice extends CountryPrice {
  readonly candidates: readonly string[];
}

const joinedPrices = /* @__PURE__ */ new WeakMap<readonly CountryPrice[], JoinedPrice>();

function joinPrices(prices: readonly CountryPrice[]): JoinedPrice {
  const candidates = prices.map(({ country }) => country);
  return {
    candidates,
    country: candidates.join(' / '),
    dialCode: prices[0]?.dialCode ?? '',
    min: Math.min(...prices.map(({ min }) => min)),
    max: Math.max(...prices.map(({ max }) => max)),
  };
}
