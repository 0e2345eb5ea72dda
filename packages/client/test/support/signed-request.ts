import { createHmac } from 'node:crypto';
import {
  createWebhooks,
  isWebhookVerificationError,
  type WebhookRequest,
} from '../../src/webhooks/index.ts';

export const secret = 'whsec_one';
export const now = 1_763_900_000_000;
/** The time of the signatures, in seconds. */
export const at = now / 1000;
/** Webhooks whose clock always returns `now`. */
export const webhooks = createWebhooks({ secrets: secret, clock: { now: () => now } });
export const body = '{"message_id":"api_1","recipient":"+14155551234","text":"naïve — 😀"}';

/** Signs with Node's crypto module, so that a test does not depend on our own `sign`. */
export function sign(text: string, timestamp: number | string = at, key = secret) {
  const hex = createHmac('sha256', key).update(`${timestamp}.${text}`).digest('hex');
  return { 'x-webhook-timestamp': `${timestamp}`, 'x-webhook-signature': `sha256=${hex}` };
}

/** Makes a request of the provider. */
export function request(headers: Record<string, string>, text = body): Request {
  return new Request('https://example.com/webhooks', { method: 'POST', headers, body: text });
}

/** Verifies a request; returns the code of the error, or undefined if it is accepted. */
export async function codeOf(input: WebhookRequest, from = webhooks): Promise<unknown> {
  const error: unknown = await from.verify(input).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isWebhookVerificationError(error) ? error.code : error;
}
