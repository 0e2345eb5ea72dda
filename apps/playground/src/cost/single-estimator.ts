import { type CostEstimate, type CostRequest, estimateCost } from '@23telecom/encoding';

type Prices = Pick<CostRequest, 'rates' | 'currency' | 'at' | 'resolveCountry'>;

/** One septet: one segment. */
const anySingleSegment = 'x';

/** Makes a function that costs one segment to each of a list's recipients, and remembers each list. */
export function createSingleEstimator(
  prices: Prices,
): (numbers: readonly string[]) => CostEstimate {
  const known = new WeakMap<readonly string[], CostEstimate>();
  return (numbers) => {
    const before = known.get(numbers);
    if (before) return before;
    const estimate = estimateCost({ ...prices, text: anySingleSegment, to: numbers });
    known.set(numbers, estimate);
    return estimate;
  };
}
