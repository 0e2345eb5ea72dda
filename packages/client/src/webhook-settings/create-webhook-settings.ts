import type { Calls } from '../call/operations/create-calls.ts';
import type { GetWebhooksCall } from './get.ts';
import type { WebhookLogsCall } from './logs.ts';
import type { WebhookOperations } from './operations.ts';
import type { TestWebhookCall } from './test.ts';
import type { UpdateWebhooksCall } from './update.ts';

/** The workspace's webhook settings; to receive webhooks, see `@23telecom/client/webhooks`. */
export interface Webhooks
  extends GetWebhooksCall, UpdateWebhooksCall, TestWebhookCall, WebhookLogsCall {}

/** Makes `telecom.webhooks`. */
export function createWebhookSettings({ call, callList }: Calls<WebhookOperations>): Webhooks {
  return {
    get: call('webhooks.get'),
    update: call('webhooks.update'),
    test: call('webhooks.test'),
    logs: callList('webhooks.logs'),
  };
}
