import { isDay } from './days.ts';

/**
 * Converts an ISO 8601 time with a time zone, or a day in UTC, to milliseconds since 1970. Returns
 * NaN for any other text: without a time zone, `Date.parse` would depend on the machine's own.
 */
export function parseTime(text: string): number {
  const isUnambiguous = /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?$/.test(text);
  return isUnambiguous && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
}
