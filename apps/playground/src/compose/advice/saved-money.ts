import { formatSumRange } from '../../shared/format/format-money.ts';
import { plural } from '../../shared/format/plural.ts';
import type { Saving } from './compare.ts';

/** The saving in money where it is known: `€0.45–0.54`, otherwise `2 segments for each person`. */
export function describeSaved({ before, after, isPerMessage, money }: Saving): string {
  if (money && money.max > 0) return formatSumRange(money.min, money.max, money.currency);
  const segments = plural(before - after, 'segment');
  return isPerMessage ? `${segments} for each person` : segments;
}
