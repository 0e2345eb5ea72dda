import type { CostEstimate, CountryCost } from '@23telecom/encoding';

/** The cost of all messages. */
export interface Estimate {
  readonly min: number;
  readonly max: number;
  readonly currency: string;
  /** Recipients with a price. */
  readonly billable: number;
  /** Recipients without a price. */
  readonly unpriced: number;
  /** The country with the most recipients first. */
  readonly byCountry: readonly CountryCost[];
}

/** Joins the estimates of messages of different lengths. */
export function joinEstimates(estimates: readonly CostEstimate[], currency: string): Estimate {
  const rows = new Map<string, CountryCost>();
  for (const row of estimates.flatMap(({ byCountry }) => byCountry)) {
    const key = `${row.country} ${row.dialCode}`;
    const known = rows.get(key);
    rows.set(key, known ? addRows(known, row) : row);
  }
  const byCountry = [...rows.values()].sort((one, other) => other.recipients - one.recipients);
  return {
    min: sum(estimates.map(({ min }) => min)),
    max: sum(estimates.map(({ max }) => max)),
    currency,
    billable: sum(estimates.map(({ billable }) => billable)),
    unpriced: sum(estimates.map(({ unpriced }) => unpriced.length)),
    byCountry,
  };
}

function addRows(one: CountryCost, other: CountryCost): CountryCost {
  return {
    ...one,
    recipients: one.recipients + other.recipients,
    segments: one.segments + other.segments,
    min: sum([one.min, other.min]),
    max: sum([one.max, other.max]),
    minRate: Math.min(one.minRate, other.minRate),
    maxRate: Math.max(one.maxRate, other.maxRate),
  };
}

/** Adds amounts exactly: rates have four or five decimals, so with eight the sum is that of the decimals. */
export function sum(amounts: readonly number[]): number {
  const scale = 1e8;
  return amounts.reduce((total, amount) => total + Math.round(amount * scale), 0) / scale;
}
