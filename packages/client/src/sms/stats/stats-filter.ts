import { oneOf } from '../../codec/one-of.ts';
import {
  sourceCheck,
  trafficChecks,
  trafficFilter,
  type TrafficFilter,
  type TrafficSource,
} from '../traffic-filter.ts';
import type { CountedDays } from './counters.ts';

/** Selects the traffic to count. */
export interface StatsFilter extends TrafficFilter {
  /** @default 'api' */
  readonly source?: TrafficSource | undefined;
  readonly status?: 'delivered' | 'undelivered' | 'pending' | 'expired' | undefined;
}

/**
 * Whether all counted days are among those that were asked for. `period` names days only relative to
 * the provider's clock, so it is not compared.
 */
export function isWithinAskedDays(
  { from, to }: CountedDays,
  filter: StatsFilter | undefined,
): boolean {
  const { from: first, to: last } = filter ?? {};
  return !(from && first && from < first) && !(to && last && to > last);
}

/** The rule for a {@link StatsFilter} (contract §4). */
export const statsFilter = trafficFilter<StatsFilter>({
  ...trafficChecks,
  source: sourceCheck,
  status: oneOf(['delivered', 'undelivered', 'pending', 'expired']),
});
