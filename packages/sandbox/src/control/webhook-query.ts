import type { WebhookAttempt } from '../webhooks/webhook-log.ts';
import type { EntryQuery } from './select-entries.ts';

/** Which attempts are asked for. */
export type WebhookQuery = EntryQuery<WebhookAttempt, 'type' | 'messageId' | 'url'>;
