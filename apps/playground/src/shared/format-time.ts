const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** A moment in the reader's own notation and zone, or a dash. */
export const formatTime = (iso: string | null): string =>
  iso === null ? '–' : time.format(new Date(iso));

/** A day in the reader's own notation, or a dash. */
export const formatDate = (iso: string | null | undefined): string =>
  iso == null ? '–' : date.format(new Date(iso));

/** The time of day of a moment, to the second, where the day is plain. */
export const formatClock = (iso: string): string => clock.format(new Date(iso));

const secondsFrom = 1_000;
const seconds = new Intl.NumberFormat(undefined, {
  style: 'unit',
  unit: 'second',
  unitDisplay: 'short',
  maximumFractionDigits: 1,
});
const milliseconds = new Intl.NumberFormat(undefined, {
  style: 'unit',
  unit: 'millisecond',
  unitDisplay: 'short',
  maximumFractionDigits: 0,
});

/** A span of time, in milliseconds below a second. */
export const formatDuration = (ms: number): string =>
  ms < secondsFrom ? milliseconds.format(ms) : seconds.format(ms / 1_000);
