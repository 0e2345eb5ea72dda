import type { Period, TrafficSource } from '@23telecom/client';

export const statisticsPeriods = [
  ['today', 'Today'],
  ['7d', '7 days'],
  ['30d', '30 days'],
  ['this_month', 'This month'],
  ['last_month', 'Last month'],
] as const satisfies readonly (readonly [Period, string])[];

export const statisticsSources = [
  ['api', 'API'],
  ['broadcasts', 'Campaigns'],
  ['all', 'Both'],
] as const satisfies readonly (readonly [TrafficSource, string])[];

/** What of the view stands in its address. */
export interface StatisticsSearch {
  readonly period?: (typeof statisticsPeriods)[number][0] | undefined;
  readonly source?: TrafficSource | undefined;
}

/** Reads the address; what is not offered is left out. */
export function readStatisticsSearch(search: Readonly<Record<string, unknown>>): StatisticsSearch {
  return {
    period: statisticsPeriods.find(([period]) => period === search.period)?.[0],
    source: statisticsSources.find(([source]) => source === search.source)?.[0],
  };
}
