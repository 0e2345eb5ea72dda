/** Bound of the first pause, in milliseconds: about a second (contract §8). */
const minBoundMs = 1000;
const maxBoundMs = 30_000;

/**
 * Computes the pause after an attempt, in milliseconds: random up to a bound that doubles with each
 * attempt (full jitter), but at least as long as the provider asks.
 */
export function backoffMs(
  attempt: number,
  retryAfterMs: number | null,
  random = Math.random(),
): number {
  const bound = Math.min(maxBoundMs, minBoundMs * 2 ** (attempt - 1));
  return Math.max(random * bound, retryAfterMs ?? 0);
}

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3), which is a number of seconds or a date, as milliseconds
 * from `now`. An absent or malformed header gives null.
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // `Date.parse` takes many a number for a date; HTTP dates always name the month.
  const at = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
