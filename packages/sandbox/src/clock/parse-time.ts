/**
 * Milliseconds since 1970 of an ISO 8601 time with its zone, or of a day in UTC; NaN for all else
 * that `Date.parse` reads, which would mean another time on another machine.
 */
export function parseTime(text: string): number {
  const isUnambiguous = /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?$/.test(text);
  return isUnambiguous ? Date.parse(text) : Number.NaN;
}
