import type { TrafficSource } from '@23telecom/client';
import type { PeriodName } from '../shared/day/period.ts';

export const statisticsPeriods = [
  { value: 'today', label: 'Today' },
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
  { value: 'month', label: 'Month' },
] as const satisfies readonly { readonly value: PeriodName; readonly label: string }[];

export const statisticsSources = [
  ['all', 'API and broadcasts'],
  ['api', 'API'],
  ['broadcasts', 'Broadcasts'],
] as const satisfies readonly (readonly [TrafficSource, string])[];

/** The state of the view that its URL keeps. */
export interface StatisticsSearch {
  /** @default '30d' */
  readonly period?: (typeof statisticsPeriods)[number]['value'] | undefined;
  /** @default 'all' */
  readonly source?: TrafficSource | undefined;
}

/** Reads the URL. Invalid values are ignored. */
export function readStatisticsSearch(search: Readonly<Record<string, unknown>>): StatisticsSearch {
  const period = statisticsPeriods.find(({ value }) => value === search.period)?.value;
  const source = statisticsSources.find(([value]) => value === search.source)?.[0];
  return { ...(period && { period }), ...(source && { source }) };
}
