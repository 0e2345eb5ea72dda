import type { WebhookEvents, WebhookEventType } from '../webhooks/webhook-event.ts';

const rename = (name: string) => {
  if (name === 'num_parts') return 'segments';
  if (name === 'timestamp') return 'at';
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
};

/**
 * Turns the payload of a webhook into its event. Tolerant: what is missing or null never throws,
 * and fields that are not known yet come along in camelCase.
 *
 * @param _type - Which webhook it is: the payload does not say, its URL does.
 * @example
 * ```ts
 * const { payload } = await webhooks.verify(request);
 * const event = decodeWebhookEvent('delivery', payload);
 * console.log(event.messageId, event.status);
 * ```
 */
export const decodeWebhookEvent = <Type extends WebhookEventType>(
  _type: Type,
  payload: unknown,
): WebhookEvents[Type] =>
  Object.fromEntries(
    Object.entries(payload ?? {}).map(([name, value]: [string, unknown]) => [rename(name), value]),
  ) as unknown as WebhookEvents[Type];
