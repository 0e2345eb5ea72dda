// Next.js, App Router: the delivery URL of the webhook settings points here.
import { createWebhooks } from '@23telecom/client/webhooks';
import { saveStatus } from '../../../../save-status.ts';

const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET ?? '' });

export const POST = webhooks.handler({
  delivery: ({ messageId, status, at }) => saveStatus(messageId, status, at),
});
