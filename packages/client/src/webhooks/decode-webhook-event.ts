import type { WebhookEvents, WebhookEventType } from './webhook-event.ts';

/**
 * Turns the payload of a webhook into its event. Missing and null fields are fine, and fields that
 * are not known yet come along in camelCase.
 *
 * @param type - The kind of webhook. The payload does not say it; the URL does.
 * @example
 * ```ts
 * const { payload } = await webhooks.verify(request);
 * const event = decodeWebhookEvent('delivery', payload);
 * console.log(event.messageId, event.status);
 * ```
 */
export function decodeWebhookEvent<Type extends WebhookEventType>(
  // Only types need the kind: an unused parameter would show as `_type` in editors.
  ...[, payload]: [type: Type, payload: unknown]
): WebhookEvents[Type] {
  const fields = Object.entries(payload ?? {}) as [string, unknown][];
  return Object.fromEntries(
    fields.map(([name, value]) => [toOurName(name), value]),
  ) as unknown as WebhookEvents[Type];
}

function toOurName(name: string): string {
  if (name === 'num_parts') return 'segments';
  if (name === 'timestamp') return 'at';
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
