import { encodeSettings } from '../webhooks/webhook-settings.ts';
import { defineEndpoint } from './endpoint.ts';

/** `GET /user/webhooks`: contract §6.2 and §11. */
export const getWebhooks = defineEndpoint({
  operation: 'webhooks.get',
  method: 'GET',
  path: '/user/webhooks',
  permission: 'webhooks.read',
  handle: ({ principal }) => ({
    status: true,
    webhooks: encodeSettings(principal.workspace.webhooks),
  }),
});
