import type { WebhookLogEntry } from '@23telecom/client';

/** Waits after the first and the second attempt; a third is the last (contract §6.5). */
const delaysMs = [10_000, 30_000] as const;

/** What follows an attempt at a webhook. */
export type NextAttempt =
  | { readonly kind: 'none' }
  /** It was made already. */
  | { readonly kind: 'made' }
  | { readonly kind: 'awaited'; readonly at: string }
  | { readonly kind: 'given up' };

/** A receiver has taken a webhook when it answers 2xx. */
export const isTaken = ({ statusCode }: WebhookLogEntry): boolean =>
  statusCode !== null && statusCode >= 200 && statusCode < 300;

/** Tells what follows `entry`, one of the `attempts` at the webhooks of a message. */
export function nextAttempt(
  entry: WebhookLogEntry,
  attempts: readonly WebhookLogEntry[],
): NextAttempt {
  if (isTaken(entry)) return { kind: 'none' };
  const wasRepeated = attempts.some(
    ({ type, attempt, createdAt }) =>
      type === entry.type && attempt === entry.attempt + 1 && createdAt >= entry.createdAt,
  );
  if (wasRepeated) return { kind: 'made' };
  const delay = delaysMs[entry.attempt - 1];
  if (delay === undefined) return { kind: 'given up' };
  const at = Date.parse(entry.createdAt) + (entry.durationMs ?? 0) + delay;
  return { kind: 'awaited', at: new Date(at).toISOString() };
}
