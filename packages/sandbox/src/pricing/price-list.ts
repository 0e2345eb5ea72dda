import { createRandom } from '../random.ts';
import type { PriceEntry } from './price-entry.ts';

/** The account's prices, and which of them a number costs. */
export interface PriceList {
  readonly entries: readonly PriceEntry[];
  /** The price of a segment to a number of a country at a time; undefined where none is listed. */
  find(number: string, country: string | undefined, at: number): PriceEntry | undefined;
}

/** The longest dial code decides, then the country, where several share it; then the network. */
export function createPriceList(entries: readonly PriceEntry[], seed: number): PriceList {
  const byDialCode = new Map<string, PriceEntry[]>();
  for (const entry of entries) {
    const list = byDialCode.get(entry.dialCode) ?? [];
    list.push(entry);
    byDialCode.set(entry.dialCode, list);
  }
  const longestCode = Math.max(0, ...[...byDialCode.keys()].map(({ length }) => length));

  const findByDialCode = (number: string, at: number): readonly PriceEntry[] => {
    for (let length = longestCode; length > 0; length -= 1) {
      const valid = (byDialCode.get(number.slice(1, 1 + length)) ?? []).filter(
        ({ validFrom, validUntil }) => validFrom <= at && at < validUntil,
      );
      if (valid.length > 0) return valid;
    }
    return [];
  };

  return {
    entries,
    find: (number, country, at) => {
      const shared = findByDialCode(number, at);
      const own = shared.filter((entry) => entry.country === country);
      const networks = own.length > 0 ? own : shared;
      if (networks.length < 2) return networks[0];
      // A number can be ported to any network: only the carrier knows, here the seed does.
      return networks[createRandom(seed, 'network', number).integer(0, networks.length - 1)];
    },
  };
}
