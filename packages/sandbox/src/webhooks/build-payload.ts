import { toTimestamp } from '../clock/days.ts';
import type { StatusReport } from '../lifecycle/task.ts';
import { toAmount } from '../money.ts';
import { telecomMessageId } from '../sms/message-id.ts';
import type { Message } from '../sms/message.ts';
import type { WebhookSettings } from './webhook-settings.ts';
import type { WebhookType } from './webhook-type.ts';

/** What a webhook tells beside the message itself. */
export interface WebhookOccasion {
  readonly at: number;
  readonly report?: StatusReport | undefined;
  /** Milliseconds on the sandbox's clock until the first attempt. @default 0 */
  readonly delayMs?: number | undefined;
  /** The link that was clicked. */
  readonly url?: string | undefined;
}

/** The payload of contract §6.4, with the fields the workspace chose, in the order it chose them. */
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
