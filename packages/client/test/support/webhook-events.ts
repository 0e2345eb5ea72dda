import { createHmac } from 'node:crypto';
import {
  createWebhooks,
  type WebhookHandler,
  type WebhookHandlerOptions,
} from '../../src/webhooks/index.ts';

const secret = 'whsec_one';
export const webhooks = createWebhooks({ secrets: secret });

export const delivery = {
  message_id: 'api_42_1743667200123456789_a3f8b2c1d9e45f67',
  recipient: '+14155551234',
  sender_id: 'MyApp',
  status: 'DELIVRD',
  status_code: '000',
  num_parts: 1,
  cost: 0.0085,
  timestamp: '2026-02-13T10:30:04Z',
};
export const impression = Object.fromEntries(
  Object.entries(delivery).filter(([name]) => !name.startsWith('status')),
);
export const click = {
  ...impression,
  url: 'https://a.test/1',
  clicked_at: '2026-02-13T10:30:04Z',
};
export const action = {
  ...impression,
  action_type: 'purchase',
  action_at: '2026-02-13T10:30:04Z',
};

/** Makes a signed request of the provider. */
export function post(payload: unknown, url = 'https://example.com/webhooks/delivery'): Request {
  const body = JSON.stringify(payload);
  const timestamp = Math.floor(Date.now() / 1000);
  const hex = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const headers = { 'x-webhook-timestamp': `${timestamp}`, 'x-webhook-signature': `sha256=${hex}` };
  return new Request(url, { method: 'POST', body, headers });
}

export function ignore(): void {
  // The test looks at the response or at another callback.
}

/** Makes a handler, and collects what it reports. */
export function listen(options: WebhookHandlerOptions) {
  const errors: unknown[] = [];
  const handler = webhooks.handler({ onError: (error) => void errors.push(error), ...options });
  return { handler, errors };
}

/** Passes a request to a handler; returns the status of the response. */
export async function statusOf(
  handler: WebhookHandler,
  request: Request,
  context = {},
): Promise<number> {
  return (await handler(request, context)).status;
}
