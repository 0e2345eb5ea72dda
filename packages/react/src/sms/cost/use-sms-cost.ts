'use client';

import { useState } from 'react';
import { createCostCalculator } from './create-cost-calculator.ts';
import type { SmsCost, SmsCostInput } from './sms-cost.ts';
import { usePrices } from './use-prices.ts';

/**
 * The cost of a message while it is being written: segments, the characters that force UCS-2, the
 * cost for each country, problems of sender and recipients, and whether the balance pays for it. The
 * result is synchronous, and the same object while the input is equal by value.
 *
 * With the key `rates` it needs no provider and fetches nothing; `rates: undefined` means that your prices are
 * loading. Without the key it takes the account's prices and balance from the cache, after fetching them once.
 *
 * @throws {TelecomProviderError} Outside a provider, unless the input has the key `rates`.
 * @throws {TypeError} If `to` is not an array, or `at` is not a time.
 * @example
 * ```ts
 * const { analysis, estimate } = useSmsCost({ text, to: recipients });
 * ```
 */
export function useSmsCost(input: SmsCostInput): SmsCost {
  const [calculate] = useState(createCostCalculator);
  return calculate({ ...input, ...usePrices(input) });
}
