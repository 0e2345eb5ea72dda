import { createHmac } from 'node:crypto';

/** The headers of contract §6.6: HMAC-SHA256 over `{timestamp}.{raw body}`. */
export function signWebhook(secret: string, body: string, now: number): Record<string, string> {
  const timestamp = Math.floor(now / 1000);
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    'X-Webhook-Timestamp': String(timestamp),
    'X-Webhook-Signature': `sha256=${signature}`,
  };
}
