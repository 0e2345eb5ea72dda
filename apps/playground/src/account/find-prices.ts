import type { Price } from '@23telecom/client';

/**
 * Returns the prices that contain every word of the search in their country, network, dial code or
 * network code. A search for `+44` finds the countries with that dial code.
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
