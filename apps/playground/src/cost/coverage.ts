/** Whether a balance covers a cost: `maybe` where the networks decide. */
export type Coverage = 'covered' | 'maybe' | 'short';

export function coverageOf(
  cost: { readonly min: number; readonly max: number },
  balance: number,
): Coverage {
  if (cost.max <= balance) return 'covered';
  return cost.min <= balance ? 'maybe' : 'short';
}
