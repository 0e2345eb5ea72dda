import type { WebhookLogEntry } from '@23telecom/client';

/** Waits before the second and the third attempt (contract §6.5). */
const delaysMs = [10_000, 30_000] as const;

/** The number of attempts to send a webhook, after which the provider gives up. */
export const attemptLimit = delaysMs.length + 1;

/** Whether the receiver accepted a webhook, which any 2xx response means. */
export function isTaken({ statusCode }: Pick<WebhookLogEntry, 'statusCode'>): boolean {
  return statusCode !== null && statusCode >= 200 && statusCode < 300;
}

/**
 * When the attempt after `entry` is expected, ISO 8601 in UTC. Undefined if none is needed, or it was already made,
 * or `entry` was the last.
 */
export function nextAttemptAt(
  entry: WebhookLogEntry,
  attempts: readonly WebhookLogEntry[],
): string | undefined {
  const delay = delaysMs[entry.attempt - 1];
  const wasRetried = attempts.some(
    ({ type, attempt, createdAt }) =>
      type === entry.type && attempt === entry.attempt + 1 && createdAt >= entry.createdAt,
  );
  if (isTaken(entry) || wasRetried || delay === undefined) return undefined;
  const at = Date.parse(entry.createdAt) + (entry.durationMs ?? 0) + delay;
  return new Date(at).toISOString();
}
