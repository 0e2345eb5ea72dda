import { buildPayload } from '../webhooks/build-payload.ts';
import { postWebhook } from '../webhooks/post-webhook.ts';
import { sampleMessage } from '../webhooks/sample-message.ts';
import { webhookTypes } from '../webhooks/webhook-type.ts';
import { ApiError } from './api-error.ts';
import type { Endpoint } from './endpoint.ts';
import { readJsonObject } from './read-json-object.ts';

/** `POST /user/webhooks/test`: contract §11; one attempt, signed and logged like any other. */
export const testWebhook: Endpoint = {
  operation: 'webhooks.test',
  method: 'POST',
  path: '/user/webhooks/test',
  permission: 'webhooks.write',
  handle: async ({ world, principal: { workspace }, body }) => {
    const { type: name } = readJsonObject(body);
    const type = webhookTypes.find((candidate) => candidate === name);
    if (type === undefined) {
      throw new ApiError(400, 'INVALID_PARAMS', `type must be one of ${webhookTypes.join(', ')}`);
    }
    const url = workspace.webhooks.urls[type];
    if (url === null) throw new ApiError(400, 'INVALID_URL', `${type}_url is not set`);
    const createdAt = world.clock.now();
    const message = sampleMessage(workspace.identity.id, createdAt);
    const occasion = { at: createdAt, url: 'https://example.com/' };
    const answer = await postWebhook({
      url,
      body: JSON.stringify(buildPayload(message, type, workspace.webhooks, occasion)),
      secret: workspace.webhooks.signingSecret,
      now: createdAt,
      timeoutMs: world.options.webhooks.timeoutMs ?? 5000,
      fetch: world.options.fetch,
    });
    const attempt = { type, url, messageId: null, attempt: 1, ...answer, createdAt };
    world.options.onWebhook(workspace.webhookLog.add(attempt));
    return {
      status: true,
      result: {
        type,
        url,
        status_code: answer.statusCode,
        duration_ms: answer.durationMs,
        error: answer.error,
      },
    };
  },
};
