import { toHex } from '../codec/hex.ts';
import type { WebhookEventType } from './webhook-event.ts';

/**
 * Identifies an event: all attempts to deliver it have the same key, every other event a different one. The
 * key is a digest, so it has the same length for every event and contains no personal data. Null if the
 * payload has no message id.
 */
export async function eventKey(type: WebhookEventType, payload: object): Promise<string | null> {
  const { message_id, status, timestamp, ...others } = payload as Readonly<Record<string, unknown>>;
  if (typeof message_id !== 'string' || !message_id) return null;
  // A message can have several clicks in one second, so every field of theirs counts. The time at which a
  // webhook was made does not, if there is a time of the event.
  const own = others.clicked_at ?? others.action_at ?? timestamp;
  const parts =
    type === 'delivery'
      ? [message_id, status]
      : [message_id, status, own, ...Object.entries(others).sort()];
  const text = new TextEncoder().encode(JSON.stringify(parts));
  return `${type}:${toHex(await crypto.subtle.digest('SHA-256', text))}`;
}
