import type { Price } from '@23telecom/client';

/**
 * The prices whose country, network, dial code or network code holds every word of the search.
 * A number in the form +44 finds the country that it belongs to.
 */
export function findPrices(prices: readonly Price[], search: string): readonly Price[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return prices;
  return prices.filter((price) => {
    const { country, network, dialCode, mcc, mnc } = price;
    const content = `${country} ${network} +${dialCode} ${mcc}${mnc}`.toLowerCase();
    return words.every((word) => content.includes(word));
  });
}
