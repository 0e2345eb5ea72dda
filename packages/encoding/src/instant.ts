/**
 * Milliseconds since 1970 of a time. One without a zone is refused, as is all that `Date.parse` reads
 * beyond ISO 8601: it would mean another time on another machine.
 *
 * @throws TypeError when it is no time, naming the field
 */
export function toInstant(time: string | number | Date, field: string): number {
  const instant =
    typeof time !== 'string'
      ? Number(time)
      : /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?$/.test(time)
        ? Date.parse(time)
        : NaN;
  if (Number.isNaN(instant)) throw new TypeError(`${field}: expected an ISO 8601 time in UTC`);
  return instant;
}
