import { fail } from './verification-error.ts';
import { type WebhookEventType, webhookEventTypes } from './webhook-event.ts';
import type { WebhookRequest } from './webhook-request.ts';

/**
 * Finds the kind of a request. With one callback, every request is of its kind; otherwise the path ends in
 * the kind. An inbox takes every kind that a path names, and deliveries on a path that names none.
 *
 * @param types - The kinds that have a callback.
 * @throws WebhookVerificationError if the path names no kind that the handler takes
 */
export function findType(
  { originalUrl, url, rawPath, path }: WebhookRequest,
  types: readonly WebhookEventType[],
  hasInbox: boolean,
): WebhookEventType {
  const only = types.length > 1 ? undefined : (types[0] ?? 'delivery');
  if (only && !hasInbox) return only;
  const [location = ''] = (originalUrl ?? url ?? rawPath ?? path ?? '').split(/[?#]/);
  const last = location.split('/').filter(Boolean).at(-1);
  const accepted = hasInbox ? webhookEventTypes : types;
  return (
    accepted.find((type) => type === last) ??
    only ??
    fail('UNKNOWN_PATH', `url: expected a path that ends in /${accepted.join(' or /')}`)
  );
}
