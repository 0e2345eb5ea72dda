import type { CostEstimate, CountryCost } from '@23telecom/encoding';
import { multiplyExactly, sumExactly } from './exact-sum.ts';

/** What a campaign costs: like an estimate, but its texts may differ in length. */
export interface CampaignCost {
  readonly byCountry: readonly CountryCost[];
  readonly min: number;
  readonly max: number;
  readonly currency: string;
  readonly billable: number;
  readonly unpriced: readonly string[];
}

/** Recipients whose messages have the same number of segments, costed at one segment each. */
export interface CostGroup {
  readonly segments: number;
  /** The estimate for these recipients and a message of one segment. */
  readonly single: CostEstimate;
}

/**
 * Adds up groups of recipients. The estimate of one segment is multiplied, so that a keystroke does
 * not walk through the recipients: only their change does.
 */
export function addUpCampaign(groups: readonly CostGroup[], currency: string): CampaignCost {
  const rows = new Map<string, CountryCost>();
  for (const { segments, single } of groups) {
    for (const row of single.byCountry) {
      const key = `${row.country} ${row.dialCode}`;
      rows.set(key, addRows(rows.get(key), multiplyRow(row, segments)));
    }
  }
  const byCountry = [...rows.values()].sort((one, other) => other.recipients - one.recipients);
  return {
    byCountry,
    min: sumExactly(byCountry.map(({ min }) => min)),
    max: sumExactly(byCountry.map(({ max }) => max)),
    currency,
    billable: groups.reduce((sum, { single }) => sum + single.billable, 0),
    unpriced: groups.flatMap(({ single }) => single.unpriced),
  };
}

const multiplyRow = (row: CountryCost, segments: number): CountryCost => ({
  ...row,
  segments: row.recipients * segments,
  min: multiplyExactly(row.min, segments),
  max: multiplyExactly(row.max, segments),
});

function addRows(row: CountryCost | undefined, more: CountryCost): CountryCost {
  if (row === undefined) return more;
  return {
    ...row,
    recipients: row.recipients + more.recipients,
    segments: row.segments + more.segments,
    minRate: Math.min(row.minRate, more.minRate),
    maxRate: Math.max(row.maxRate, more.maxRate),
    min: sumExactly([row.min, more.min]),
    max: sumExactly([row.max, more.max]),
  };
}
