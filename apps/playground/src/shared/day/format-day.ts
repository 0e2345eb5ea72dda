import { onFirstUse } from '../on-first-use.ts';

const long = onFirstUse(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }));
const short = onFirstUse(
  () =>
    new Intl.DateTimeFormat(undefined, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }),
);
const range = onFirstUse(
  () => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }),
);

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Formats the day of a moment in the reader's time zone: `28 November 2026`. */
export function formatLocalDay(iso: string): string {
  return long().format(new Date(iso));
}

/** Formats a day in UTC: `28 Nov`. */
export function formatShortDay(day: string): string {
  return short().format(startOf(day));
}

/** Formats a span of days in UTC: `30 Oct – 28 Nov 2026`. */
export function formatDays(from: string, to: string): string {
  return range().formatRange(startOf(from), startOf(to));
}
