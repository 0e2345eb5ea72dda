import type { WebhookAttempt } from '../webhooks/webhook-log.ts';
import type { World } from '../world/world.ts';
import { selectEntries, type EntryQuery } from './select-entries.ts';

/** Selects attempts by the values they have. */
export type WebhookQuery = EntryQuery<WebhookAttempt, 'type' | 'messageId' | 'url'>;

/** The attempts of all workspaces to deliver a webhook, oldest first. */
export function findWebhookAttempts(world: World, query: WebhookQuery): readonly WebhookAttempt[] {
  const attempts = [...world.workspaces.values()]
    .flatMap(({ webhookLog }) => webhookLog.list())
    .sort((one, other) => one.createdAt - other.createdAt || one.id - other.id);
  return selectEntries(attempts, query);
}
