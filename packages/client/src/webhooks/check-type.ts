import { fail } from './verification-error.ts';
import type { WebhookEventType } from './webhook-event.ts';

/**
 * Fields that only payloads of a kind have, because no field names the kind itself (contract §6.4). They are
 * patterns, because the fields of clicks and conversions are assumed. Impressions have no field of their own.
 */
const marks: Readonly<Record<Exclude<WebhookEventType, 'impression'>, RegExp>> = {
  delivery: /^status/,
  click: /click|url/,
  conversion: /action|conver/,
};

/**
 * Checks that a payload is of the expected kind. All kinds have one secret and the signature does not cover
 * the path, so an event of another kind can be posted there, by mistake or by an attacker.
 *
 * @throws WebhookVerificationError if the payload is of another kind
 */
export function checkType(type: WebhookEventType, payload: unknown): asserts payload is object {
  const isObject = typeof payload === 'object' && !Array.isArray(payload);
  const names = isObject ? Object.keys(payload ?? {}) : [];
  const found = Object.entries(marks).flatMap(([kind, mark]) =>
    names.some((name) => mark.test(name)) ? [kind] : [],
  );
  if (!names.length) fail('WRONG_TYPE', 'body: expected a JSON object with fields');
  if (type === 'impression' ? !found.length : found.includes(type)) return;
  fail(
    'WRONG_TYPE',
    `body: expected a ${type}, got a payload of ${found.join(' or ') || 'no known kind'}: check the URLs in the webhook settings, and that their fields include one of this kind, such as status`,
  );
}
