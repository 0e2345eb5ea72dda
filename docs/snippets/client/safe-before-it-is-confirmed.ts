import { createWebhooks, type WebhookInbox } from '@23telecom/client/webhooks';

const rows = new Map<string | null, unknown>(); // Your database.

const inbox: WebhookInbox = async (event, { type, key }) => {
  rows.set(key, { type, event }); // insert … on conflict (key) do nothing
};

const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET });
export const POST = webhooks.handler({ inbox });
