import { createWebhooks } from '@23telecom/client/webhooks';

const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET });

export const POST = webhooks.handler({
  delivery: ({ messageId, status }) => console.log(messageId, status),
});
