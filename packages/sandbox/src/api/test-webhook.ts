import { ContractError } from '../contract/contract-error.ts';
import { readJsonObject } from '../contract/read-json-object.ts';
import { webhookTimeoutMs } from '../contract/webhook-rules.ts';
import { webhookTypes } from '../contract/webhook-type.ts';
import { buildPayload } from '../webhooks/build-payload.ts';
import { postWebhook } from '../webhooks/post-webhook.ts';
import { sampleMessage } from '../webhooks/sample-message.ts';
import { defineEndpoint } from './endpoint.ts';

/** `POST /user/webhooks/test`: contract §11; a single attempt, signed and logged like others. */
export const testWebhook = defineEndpoint({
  operation: 'webhooks.test',
  method: 'POST',
  path: '/user/webhooks/test',
  permission: 'webhooks.write',
  handle: async ({ world, principal: { workspace }, body }) => {
    const { type: name } = readJsonObject(body);
    const type = webhookTypes.find((candidate) => candidate === name);
    if (type === undefined) {
      throw new ContractError('INVALID_PARAMS', `type must be one of ${webhookTypes.join(', ')}`);
    }
    const url = workspace.webhooks.urls[type];
    if (url === null) throw new ContractError('INVALID_URL', `${type}_url is not set`);
    const createdAt = world.clock.now();
    const message = sampleMessage(workspace.identity.id, createdAt);
    const occasion = { at: createdAt, url: 'https://example.com/' };
    const response = await postWebhook({
      url,
      body: JSON.stringify(buildPayload(message, type, workspace.webhooks, occasion)),
      secret: workspace.webhooks.signingSecret,
      now: createdAt,
      timeoutMs: world.options.webhooks.timeoutMs ?? webhookTimeoutMs,
      fetch: world.options.fetch,
    });
    const attempt = { type, url, messageId: null, attempt: 1, ...response, createdAt };
    world.options.onWebhook(workspace.webhookLog.add(attempt));
    return {
      status: true,
      result: {
        type,
        url,
        status_code: response.statusCode,
        duration_ms: response.durationMs,
        error: response.error,
      },
    };
  },
});
