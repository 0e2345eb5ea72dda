import type { CountryStats } from '@23telecom/client';
import { sum } from '../cost/estimate.ts';
import type { Counters } from './totals/read-totals.ts';

/** The counters of all countries together. */
export function sumCountries({ countries, from, to }: CountryStats): Counters {
  function add(key: Exclude<keyof Counters, 'from' | 'to' | 'totalCost'>): number {
    return countries.reduce((total, country) => total + country[key], 0);
  }
  return {
    from,
    to,
    totalSent: add('totalSent'),
    delivered: add('delivered'),
    undelivered: add('undelivered'),
    expired: add('expired'),
    totalCost: sum(countries.map(({ totalCost }) => totalCost)),
  };
}
