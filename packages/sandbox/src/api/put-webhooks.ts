import { readJsonObject } from '../contract/read-json-object.ts';
import { applySettingsChange } from '../webhooks/apply-settings-change.ts';
import { encodeSettings } from '../webhooks/webhook-settings.ts';
import { defineEndpoint } from './endpoint.ts';

/** `PUT /user/webhooks`: contract §6.2 and §11; returns the new settings. */
export const putWebhooks = defineEndpoint({
  operation: 'webhooks.update',
  method: 'PUT',
  path: '/user/webhooks',
  permission: 'webhooks.write',
  handle: ({ principal: { workspace }, body }) => {
    workspace.webhooks = applySettingsChange(workspace.webhooks, readJsonObject(body));
    return { status: true, webhooks: encodeSettings(workspace.webhooks) };
  },
});
