import { hmacSha256 } from '../shared/hmac-sha256.ts';

/** Creates the signature headers of contract §6.6: HMAC-SHA256 over `{timestamp}.{raw body}`. */
export function signWebhook(secret: string, body: string, now: number): Record<string, string> {
  const timestamp = Math.floor(now / 1000);
  return {
    'X-Webhook-Timestamp': String(timestamp),
    'X-Webhook-Signature': `sha256=${hmacSha256(secret, `${timestamp}.${body}`)}`,
  };
}
