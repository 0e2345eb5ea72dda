/** The kinds of webhook; each has its own URL in the settings. */
export type WebhookEventType = 'delivery' | 'click' | 'conversion' | 'impression';

/** What a carrier reports in a delivery webhook; open to codes that are not known yet. */
export type DeliveryStatus =
  'DELIVRD' | 'UNDELIV' | 'REJECTD' | 'EXPIRED' | 'UNKNOWN' | (string & {});

/**
 * A message was accepted by the gateway. The types are of the fields that are on by default: one
 * that you take out of the webhook's settings is absent, one that you add comes in camelCase.
 */
export interface ImpressionEvent {
  readonly messageId: string;
  readonly recipient: string;
  readonly senderId: string;
  readonly segments: number;
  /** What the carrier charged, in the account's currency; may be 0. */
  readonly cost: number;
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
  /** Only when `workspace_id` is among the fields of your settings. */
  readonly workspaceId?: number | undefined;
}

/** A carrier's report on a message: its final status. */
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

/** A recipient did what you track, such as a registration. */
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
