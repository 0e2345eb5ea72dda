import { applySettingsChange } from '../webhooks/apply-settings-change.ts';
import { encodeSettings } from '../webhooks/webhook-settings.ts';
import type { Endpoint } from './endpoint.ts';
import { readJsonObject } from './read-json-object.ts';

/** `GET /user/webhooks`: contract §6.2 and §11. */
export const getWebhooks: Endpoint = {
  operation: 'webhooks.get',
  method: 'GET',
  path: '/user/webhooks',
  permission: 'webhooks.read',
  handle: ({ principal }) => ({
    status: true,
    webhooks: encodeSettings(principal.workspace.webhooks),
  }),
};

/** `PUT /user/webhooks`: contract §6.2; answers the settings as they are then. */
export const putWebhooks: Endpoint = {
  operation: 'webhooks.update',
  method: 'PUT',
  path: '/user/webhooks',
  permission: 'webhooks.write',
  handle: ({ principal: { workspace }, body }) => {
    workspace.webhooks = applySettingsChange(workspace.webhooks, readJsonObject(body));
    return { status: true, webhooks: encodeSettings(workspace.webhooks) };
  },
};
