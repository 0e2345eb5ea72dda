/** The names of the kinds of webhook. */
export const webhookEventTypes = ['delivery', 'click', 'conversion', 'impression'] as const;

/** The kinds of webhook; each has its own URL in the settings. */
export type WebhookEventType = (typeof webhookEventTypes)[number];

/** The status that a carrier reports in a delivery webhook; open to new codes. */
export type DeliveryStatus =
  'DELIVRD' | 'UNDELIV' | 'REJECTD' | 'EXPIRED' | 'UNKNOWN' | (string & {});

/**
 * The gateway accepted a message. The types describe the default fields of a webhook: a field that you
 * remove in the webhook settings is absent, and a field that you add is named in camelCase.
 */
export interface ImpressionEvent {
  readonly messageId: string;
  readonly recipient: string;
  readonly senderId: string;
  readonly segments: number;
  /** The carrier's charge, in the account's currency; may be 0. */
  readonly cost: number;
  /** Time of the event, ISO 8601 in UTC. */
  readonly at: string;
  /** Present if `workspace_id` is among the fields of your webhook settings. */
  readonly workspaceId?: number | undefined;
}

/** The carrier's report on a message, with its final status. */
export interface DeliveryEvent extends ImpressionEvent {
  readonly status: DeliveryStatus;
  /** The carrier's own code, `'000'` for delivered. */
  readonly statusCode: string | null;
}

/** A recipient opened a short link. */
export interface ClickEvent extends ImpressionEvent {
  readonly url?: string | null | undefined;
  /** ISO 8601 in UTC. */
  readonly clickedAt?: string | null | undefined;
}

/** A recipient completed an action that you track, such as a registration. */
export interface ConversionEvent extends ImpressionEvent {
  readonly actionType?: string | null | undefined;
  /** ISO 8601 in UTC. */
  readonly actionAt?: string | null | undefined;
}

/** The event of each kind of webhook. */
export interface WebhookEvents {
  readonly delivery: DeliveryEvent;
  readonly click: ClickEvent;
  readonly conversion: ConversionEvent;
  readonly impression: ImpressionEvent;
}

/** An event of any kind; `'status' in event` is true for a delivery alone. The context has its `type`. */
export type WebhookEvent = WebhookEvents[WebhookEventType];
