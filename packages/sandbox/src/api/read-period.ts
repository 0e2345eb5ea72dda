import { addDays, isDay, toDay } from '../clock/days.ts';
import { invalid, readOneOf, readText } from './read-query.ts';

/** Days in UTC as `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const periods = ['today', 'yesterday', '7d', '30d', 'this_month', 'last_month'] as const;

/** Limits the size of a response with a row for every day. */
const maxDays = 3660;

/**
 * The period of a list or statistic, by default `7d`.
 *
 * @throws ContractError `INVALID_PARAMS` for an invalid day, an unknown period, or a period together with days.
 */
export function readPeriod(query: URLSearchParams, now: number): Period {
  const today = toDay(now);
  const period = readOneOf(query, 'period', periods);
  const from = readDay(query, 'from');
  const to = readDay(query, 'to');
  if (from === undefined && to === undefined) return resolvePeriod(period ?? '7d', today);
  if (period !== undefined) throw invalid('period', 'cannot be combined with from or to');
  const last = to ?? today;
  const first = from ?? addDays(last, -7);
  if (first > last) throw invalid('from', 'must not be after to');
  if (addDays(first, maxDays) < last) throw invalid('from', 'must be within ten years of to');
  return { from: first, to: last };
}

function resolvePeriod(period: (typeof periods)[number], today: string): Period {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case '7d':
      return { from: addDays(today, -7), to: today };
    case '30d':
      return { from: addDays(today, -30), to: today };
    case 'this_month':
      return { from: firstOfMonth, to: today };
    case 'last_month': {
      const last = addDays(firstOfMonth, -1);
      return { from: `${last.slice(0, 8)}01`, to: last };
    }
  }
}

function readDay(query: URLSearchParams, name: string): string | undefined {
  const day = readText(query, name);
  if (day === undefined) return undefined;
  const isValid = /^(19|20)\d\d-\d\d-\d\d$/.test(day) && isDay(day);
  if (!isValid) throw invalid(name, 'must be a day as YYYY-MM-DD');
  return day;
}
