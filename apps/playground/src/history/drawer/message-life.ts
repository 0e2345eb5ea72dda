import type { SmsMessage, SmsStatus, UnifiedSmsMessage } from '@23telecom/client';
import { addStep, type DeliveryStep } from '../../deliveries/delivery-step.ts';
import { isEnd } from '../../shared/status-meaning.ts';

/** A message as a list or its status tells it. */
export type ToldMessage = SmsStatus | SmsMessage | UnifiedSmsMessage;

/** When it was taken: campaigns tell it as the time of sending. */
export const takenAt = (message: ToldMessage): string | null =>
  'createdAt' in message ? message.createdAt : message.sentAt;

/**
 * The steps of a message: what the provider tells of it, and what the page itself has seen. Only of
 * the beginning and of a delivery does the provider tell the time.
 */
export function readLife(
  message: ToldMessage,
  seen: readonly DeliveryStep[],
  now: string,
): readonly DeliveryStep[] {
  const { status, statusCode, deliveredAt } = message;
  const told = { isExact: true, source: 'history', statusCode: null } as const;
  const at = takenAt(message);
  let steps = seen;
  if (at !== null) steps = addStep(steps, { ...told, status: 'accepted', at });
  if (status === 'accepted' || status === 'pending') return steps;
  // What the page has seen of an end is nearer to the truth than the time of this look.
  if (isEnd(status) && steps.some((step) => step.status === status)) return steps;
  return addStep(steps, {
    ...told,
    status,
    statusCode,
    at: deliveredAt ?? now,
    isExact: deliveredAt !== null,
  });
}
