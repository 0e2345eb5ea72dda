import type { Rate } from '@23telecom/encoding';
import { generatePrices } from './generate-prices.ts';
import { createPriceList, type PriceList } from './price-list.ts';
import { readRates } from './read-rates.ts';

interface PriceListOptions {
  readonly rates: readonly Rate[] | undefined;
  readonly seed: number;
  readonly now: number;
}

/**
 * A cache. Generated lists are immutable, and tests open hundreds of sandboxes with the same one.
 */
const generated = new Map<string, PriceList>();
const maxCached = 8;
const dayMs = 86_400_000;

/** Creates the price list from the option `rates`, or generates one from the seed. */
export function openPriceList({ rates, seed, now }: PriceListOptions): PriceList {
  if (rates !== undefined) return createPriceList(readRates(rates, now), seed);
  const startOfDay = now - (now % dayMs);
  const key = `${seed}|${startOfDay}`;
  const list = generated.get(key) ?? createPriceList(generatePrices(seed, startOfDay), seed);
  if (generated.size >= maxCached) generated.clear();
  generated.set(key, list);
  return list;
}
