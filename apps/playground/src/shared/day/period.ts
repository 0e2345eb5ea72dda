import { addDays } from './days.ts';

/** The spans of days that a reader can choose, by their names in the URL. */
export const periodNames = ['today', '7d', '30d', 'month', 'last-month', 'any'] as const;

/** The name of a span of days. */
export type PeriodName = (typeof periodNames)[number];

/** The first and the last day, both included, as `YYYY-MM-DD` in UTC. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The API accepts at most ten years. */
const longestDays = 3_650;

/**
 * The days of a period that ends today. The API has periods of its own, but its `7d` has eight days and its
 * `30d` has 31 (contract §4), so the page passes days.
 *
 * @param today - the provider's day
 */
export function daysOf(period: PeriodName, today: string): Days {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const lastOfMonthBefore = addDays(firstOfMonth, -1);
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case 'month':
      return { from: firstOfMonth, to: today };
    case 'last-month':
      return { from: `${lastOfMonthBefore.slice(0, 8)}01`, to: lastOfMonthBefore };
    case 'any':
      return { from: addDays(today, -longestDays), to: today };
  }
}
