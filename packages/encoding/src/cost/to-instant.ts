/** The field of a value. A list gives a function, so that no text is made for each of its rows. */
type Field = string | (() => string);

const isoTime = /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?$/;

/** A day that some months lack. */
const lateDay = /^.{8}(29|3)/;

/**
 * Converts a time to milliseconds since 1970. Rejects a time without a zone, any form that `Date.parse`
 * accepts beyond ISO 8601, and a day that its month lacks: machines would disagree about them.
 *
 * @throws TypeError when it is not a time, naming the field
 */
export function toInstant(time: string | number | Date, field: Field): number {
  const instant = typeof time === 'string' ? parse(time) : toNumber(time);
  if (Number.isNaN(instant)) {
    const name = typeof field === 'string' ? field : field();
    throw new TypeError(`${name}: expected an ISO 8601 time in UTC`);
  }
  return instant;
}

/** NaN for a value without types that is no time: `Number(null)` would be 1970. */
function toNumber(time: unknown): number {
  if (typeof time === 'number') return time;
  return (time as Partial<Date> | null)?.getTime?.() ?? NaN;
}

function parse(time: string): number {
  if (!isoTime.test(time)) return NaN;
  return !lateDay.test(time) || isDay(time.slice(0, 10)) ? Date.parse(time) : NaN;
}

/** Whether a day is in the calendar: V8 reads 31 February as 3 March, other engines reject it. */
function isDay(day: string): boolean | undefined {
  // `toJSON` returns null for an invalid date.
  return (new Date(day).toJSON() as string | null)?.startsWith(day);
}
