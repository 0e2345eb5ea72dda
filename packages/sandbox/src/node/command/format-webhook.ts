import { attemptsPerWebhook } from '../../contract/webhook-rules.ts';
import type { WebhookAttempt } from '../../webhooks/webhook-log.ts';

/**
 * Formats an attempt to deliver a webhook as a line of the log. The URL's query is left out: it may
 * contain secrets.
 */
export function formatWebhook(attempt: WebhookAttempt): string {
  const { origin, pathname } = new URL(attempt.url);
  return [
    new Date(attempt.createdAt).toISOString().slice(11, 19),
    attempt.statusCode ?? '---',
    'hook',
    origin + pathname,
    `${attempt.durationMs} ms`,
    `${attempt.type} ${attempt.attempt} of ${attemptsPerWebhook}`,
    ...(attempt.error === null ? [] : [attempt.error]),
  ].join('  ');
}
