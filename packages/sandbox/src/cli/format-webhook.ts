import type { WebhookAttempt } from '../webhooks/webhook-log.ts';

/** One line per attempt. Never the URL's query: there may be secrets in it. */
export function formatWebhook(attempt: WebhookAttempt): string {
  const { origin, pathname } = new URL(attempt.url);
  return [
    new Date(attempt.createdAt).toISOString().slice(11, 19),
    attempt.statusCode ?? '---',
    'hook',
    origin + pathname,
    `${attempt.durationMs} ms`,
    `${attempt.type} ${attempt.attempt} of 3`,
    ...(attempt.error === null ? [] : [attempt.error]),
  ].join('  ');
}
