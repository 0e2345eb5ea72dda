// Enter the URL of this route as the delivery URL in the webhook settings.
import { createWebhooks, type WebhookHandler } from '@23telecom/client/webhooks';
import { saveStatus } from '../../../../save-status';

let receive: WebhookHandler | undefined;

/** Made at the first request: `next build` needs no secret. */
const getHandler = (): WebhookHandler =>
  (receive ??= createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET }).handler({
    delivery: ({ messageId, status, at }) => saveStatus(messageId, status, at),
  }));

export const POST = (request: Request): Promise<Response> => getHandler()(request);
