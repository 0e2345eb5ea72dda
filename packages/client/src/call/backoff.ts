/** First and longest pause, in milliseconds (contract §8: from about a second). */
const firstMs = 1000;
const longestMs = 30_000;

/**
 * How long to wait after the given attempt, in milliseconds: full jitter on a doubling bound, never
 * earlier than the provider asks.
 */
export function backoffMs(
  attempt: number,
  retryAfterMs: number | null,
  random = Math.random(),
): number {
  const bound = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.max(random * bound, retryAfterMs ?? 0);
}

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3), seconds or a date, in milliseconds from `now`; null where
 * it is absent or no such thing.
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
