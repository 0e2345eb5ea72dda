import type { WebhookHandler } from './handle.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** The request of `node:http` or Express, as far as it is used. */
export type NodeWebhookRequest = WebhookRequest & AsyncIterable<unknown>;

/** The response of `node:http` or Express, as far as it is used. */
export interface NodeWebhookResponse {
  readonly writeHead: (status: number) => unknown;
  readonly end: () => unknown;
}

/**
 * Mounts a webhook handler on `node:http` or Express. It needs the raw body: mount it before
 * `express.json()`, or behind `express.raw({ type: '*\/*' })`.
 *
 * @example
 * ```ts
 * app.post('/webhooks/delivery', toNodeHandler(webhooks.handler({ delivery: save })));
 * ```
 */
export const toNodeHandler =
  (handler: WebhookHandler) =>
  async (request: NodeWebhookRequest, response: NodeWebhookResponse): Promise<void> => {
    response.writeHead((await handler(request)).status);
    response.end();
  };
