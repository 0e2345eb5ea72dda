/**
 * Milliseconds since 1970 of a time. One without a zone is refused, as is all that `Date.parse` reads
 * beyond ISO 8601, and a day that its month lacks: it would mean another time on another machine.
 *
 * @throws TypeError when it is no time, naming the field
 */
export function toInstant(time: string | number | Date, field: string): number {
  const instant =
    typeof time !== 'string'
      ? Number(time)
      : /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?$/.test(time) && isDay(time.slice(0, 10))
        ? Date.parse(time)
        : NaN;
  if (Number.isNaN(instant)) throw new TypeError(`${field}: expected an ISO 8601 time in UTC`);
  return instant;
}

/** Whether a day is in the calendar: V8 takes 31 February for 3 March, others for no time. */
function isDay(day: string): boolean | undefined {
  return (new Date(day).toJSON() as string | null)?.startsWith(day);
}
