import { formatCost, type ShownCost } from '@23telecom/encoding/format';
import { english } from './english.ts';
import { joinParts } from './format-count.ts';
import { formatSentence } from './format-sentence.ts';
import type { SmsCatalogue } from './sms-catalogue.ts';

/**
 * Writes a cost: the amount or the range, and how many numbers have no price.
 *
 * @default english
 * @example
 * ```ts
 * formatPrice(estimate); // '€0.0525 – €0.1274, no price for 1 number'
 * ```
 */
export function formatPrice(cost: ShownCost, catalogue: SmsCatalogue = english): string {
  const { amount, unpriced } = formatCost(cost, { locale: catalogue.locale });
  const none = unpriced > 0 && formatSentence('unpriced', { count: unpriced }, catalogue);
  return joinParts(
    [amount, none].filter((part) => typeof part === 'string'),
    catalogue,
  );
}
