/** The status of a message, by a webhook or the history. */
export interface DeliveryReport {
  readonly messageId: string;
  /** As digits. */
  readonly recipient: string | null;
  readonly senderId: string | null;
  readonly status: string;
  readonly statusCode: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string | null;
}
