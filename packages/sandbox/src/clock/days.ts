const dayMs = 86_400_000;

/** Formats the day in UTC as `YYYY-MM-DD`: contract §0 for the form, contract §11 for the zone. */
export function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = startOfDay(text);
  // February 30th parses as NaN or as a day in March.
  return !Number.isNaN(time) && toDay(time) === text;
}

/** Returns midnight in UTC of a day, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** Returns the day that is a number of days later, or earlier if negative. */
export function addDays(day: string, count: number): string {
  return toDay(startOfDay(day) + count * dayMs);
}

/** Yields every day from one to another, both included. */
export function* daysBetween(from: string, to: string): Generator<string> {
  const last = startOfDay(to);
  // Compare times: as text, the day after the year 9999 comes before every other.
  for (let time = startOfDay(from); time <= last; time += dayMs) yield toDay(time);
}

/** Formats a time as message timestamps are, in whole seconds: `2026-02-13T10:30:04Z`. */
export function toTimestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Formats a time as account timestamps are: `2026.02.13 10:15:00`. */
export function toAccountTimestamp(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replaceAll('-', '.').replace('T', ' ');
}
