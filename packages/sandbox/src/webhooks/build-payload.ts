import { toTimestamp } from '../clock/days.ts';
import type { WebhookType } from '../contract/webhook-type.ts';
import { toAmount } from '../shared/money.ts';
import type { Message, MessageStatus } from '../sms/message.ts';
import { telecomMessageId } from '../sms/message-id.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/** The status in a webhook. It can differ from the current status of the message. */
interface StatusReport {
  readonly status: MessageStatus;
  readonly statusCode: string | null;
}

/** The event that a webhook reports. */
export interface WebhookOccasion {
  /** Milliseconds since 1970 on the sandbox's clock. */
  readonly at: number;
  /** The reported status. @default the current status of the message */
  readonly report?: StatusReport | undefined;
  /** Milliseconds on the sandbox's clock before the first attempt. @default 0 */
  readonly delayMs?: number | undefined;
  /** The clicked link. */
  readonly url?: string | undefined;
}

/**
 * Builds the payload of contract §6.4, with the fields that the workspace selected, in their order.
 */
export function buildPayload(
  message: Message,
  type: WebhookType,
  settings: WebhookSettings,
  occasion: WebhookOccasion,
): Record<string, unknown> {
  const timestamp = toTimestamp(occasion.at);
  const values: Record<string, unknown> = {
    message_id: message.messageId,
    recipient: message.recipient,
    sender_id: message.senderId,
    status: (occasion.report ?? message).status,
    status_code: (occasion.report ?? message).statusCode,
    num_parts: message.segments,
    cost: toAmount(message.cost),
    timestamp,
    url: occasion.url ?? null,
    clicked_at: timestamp,
    action_type: message.actionType,
    action_at: timestamp,
    telecom_message_id: telecomMessageId(message.messageId),
    workspace_id: message.workspaceId,
  };
  return Object.fromEntries(settings.fields[type].map((field) => [field, values[field]]));
}
