import { onFirstUse } from '../on-first-use.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** From this on, a decimal says nothing more. */
const longest = 10 * second;
const decimal = onFirstUse(() => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }));

/** Formats a measured duration: `250 ms`, `1.4 s`, and from 10 s on as `formatSpan` does. */
export function formatDuration(ms: number): string {
  const whole = Math.round(ms);
  if (whole < second) return `${whole} ms`;
  return whole < longest ? `${decimal().format(whole / second)} s` : formatSpan(whole);
}

/** Formats the time between two events of the provider, which have whole seconds: `0 s`, `3 min`, `5 h`, `2 days`. */
export function formatSpan(ms: number): string {
  if (ms < 2 * minute) return `${Math.round(ms / second)} s`;
  if (ms < 2 * hour) return `${Math.round(ms / minute)} min`;
  if (ms < 2 * day) return `${Math.round(ms / hour)} h`;
  return `${Math.round(ms / day)} days`;
}

/** Formats the time from one step to another: `+2 s`, `+3 min`. */
export function formatOffset(from: string, to: string): string {
  return `+${formatSpan(Math.max(0, Date.parse(to) - Date.parse(from)))}`;
}

/** Formats how long ago a time was: `12 s ago`, `3 min ago`, `2 days ago`. */
export function formatAgo(iso: string, now = Date.now()): string {
  return `${formatSpan(Math.max(0, now - Date.parse(iso)))} ago`;
}
