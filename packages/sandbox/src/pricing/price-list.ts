import { createRandom } from '../shared/random.ts';
import type { PriceEntry } from './price-entry.ts';

/** The prices of the account. */
export interface PriceList {
  readonly entries: readonly PriceEntry[];
  /**
   * Finds the price of a segment for a number, given its country and a time in milliseconds since
   * 1970.
   */
  find(number: string, country: string | undefined, at: number): PriceEntry | undefined;
}

/**
 * Creates a price list. It finds a price by the longest matching dial code, then by country if
 * several share the dial code, then by network. A dial code whose prices are not in force has none: a
 * shorter one does not take its place.
 */
export function createPriceList(entries: readonly PriceEntry[], seed: number): PriceList {
  const byDialCode = new Map<string, PriceEntry[]>();
  for (const entry of entries) {
    const list = byDialCode.get(entry.dialCode) ?? [];
    list.push(entry);
    byDialCode.set(entry.dialCode, list);
  }
  const maxCodeLength = Math.max(0, ...[...byDialCode.keys()].map(({ length }) => length));

  function findByDialCode(number: string, at: number): readonly PriceEntry[] {
    for (let length = maxCodeLength; length > 0; length -= 1) {
      const known = byDialCode.get(number.slice(1, 1 + length));
      if (known)
        return known.filter(({ validFrom, validUntil }) => validFrom <= at && at < validUntil);
    }
    return [];
  }

  return {
    entries,
    find: (number, country, at) => {
      const shared = findByDialCode(number, at);
      const own = shared.filter((entry) => entry.country === country);
      const networks = own.length > 0 ? own : shared;
      if (networks.length < 2) return networks[0];
      // The number does not show the network, because it can be ported: the seed decides.
      return networks[createRandom(seed, 'network', number).integer(0, networks.length - 1)];
    },
  };
}
