import type { CallOptions } from '../../call/options/call-options.ts';
import { defineOperation } from '../../call/operations/define-operation.ts';
import type { TelecomPromise } from '../../call/results/telecom-promise.ts';
import { listOf, readRecord, readString, recordOf } from '../../codec/read.ts';
import {
  type CountedDays,
  counterNames,
  countersShape,
  readCountedDays,
  type StatsCounters,
} from './counters.ts';
import { isWithinAskedDays, type StatsFilter, statsFilter } from './stats-filter.ts';

/** The counters of one country. */
interface CountryCounters extends StatsCounters {
  /** Two-letter ISO 3166 code. */
  readonly country: string;
}

/** A row for each country, the country with the most messages first. */
export interface CountryStats extends CountedDays {
  readonly countries: readonly CountryCounters[];
}

/** `telecom.sms.stats.byCountry`. */
export interface CountryStatsCall {
  /**
   * The counters of each country. Needs the permission `sms.read`.
   *
   * @example
   * ```ts
   * const { countries } = await telecom.sms.stats.byCountry({ period: '30d' });
   * ```
   */
  readonly byCountry: (filter?: StatsFilter, options?: CallOptions) => TelecomPromise<CountryStats>;
}

const readCountries = listOf(
  recordOf<CountryCounters>({ country: readString, ...countersShape }, counterNames),
);

/** `GET /sms/stats/by-country` (contract §4, §11). */
export const countryStatsOperation = defineOperation(
  {
    name: 'sms.stats.byCountry',
    method: 'GET',
    path: '/sms/stats/by-country',
    input: statsFilter,
    response: { type: 'object', key: 'countries' },
    decode: (body): CountryStats => ({
      countries: readCountries(readRecord(body).countries),
      ...readCountedDays(body),
    }),
  },
  isWithinAskedDays,
);
