import { toTimestamp } from '../clock/days.ts';
import { webhookTypes } from '../contract/webhook-type.ts';
import type { WebhookAttempt } from '../webhooks/webhook-log.ts';
import { defineEndpoint } from './endpoint.ts';
import { envelope, readPage } from './paginate.ts';
import { readOneOf } from './read-query.ts';

/** `GET /user/webhooks/logs`: contract §11, newest first. */
export const listWebhookLogs = defineEndpoint({
  operation: 'webhooks.logs',
  method: 'GET',
  path: '/user/webhooks/logs',
  permission: 'webhooks.read',
  handle: ({ principal, query }) => {
    const page = readPage(query);
    const attempts = principal.workspace.webhookLog.list(readOneOf(query, 'type', webhookTypes));
    const items = attempts.slice(page.offset, page.offset + page.limit).map(encodeAttempt);
    return envelope('logs', items, attempts.length, page);
  },
});

function encodeAttempt(attempt: WebhookAttempt): Record<string, unknown> {
  return {
    id: attempt.id,
    type: attempt.type,
    url: attempt.url,
    message_id: attempt.messageId,
    attempt: attempt.attempt,
    status_code: attempt.statusCode,
    error: attempt.error,
    duration_ms: attempt.durationMs,
    created_at: toTimestamp(attempt.createdAt),
  };
}
