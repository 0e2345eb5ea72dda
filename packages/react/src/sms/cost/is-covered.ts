import type { CostEstimate } from '@23telecom/encoding';
import type { SmsCost } from './sms-cost.ts';

/** Whether the balance pays for the estimate; undefined while either is unknown. */
export function isCovered(
  balance: number | undefined,
  estimate: CostEstimate | undefined,
): SmsCost['isCovered'] {
  if (balance === undefined || !estimate) return undefined;
  // The provider sends nothing at a balance of 0 or less.
  const paysForSome = balance > 0 && balance >= estimate.min;
  if (!paysForSome) return false;
  return (balance >= estimate.max && estimate.unpriced.length === 0) || 'maybe';
}
