import { onFirstUse } from '../on-first-use.ts';

const time = onFirstUse(
  () => new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' }),
);
const date = onFirstUse(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }));
const clock = onFirstUse(() => new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }));

/** Formats a date with its time in the reader's locale and time zone; null gives a dash. */
export function formatTime(iso: string | null): string {
  return iso === null ? '–' : time().format(new Date(iso));
}

/** Formats a date without its time in the reader's locale; null gives a dash. */
export function formatDate(iso: string | null | undefined): string {
  return iso == null ? '–' : date().format(new Date(iso));
}

/** Formats a time of day, to the second. */
export function formatClock(iso: string): string {
  return clock().format(new Date(iso));
}
