/**
 * A deposit or an adjustment. Usage rows are not stored: they are computed from the message
 * history.
 */
export interface Payment {
  readonly id: string;
  /** Millionths of the account currency. */
  readonly amount: number;
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  readonly type: 'deposit' | 'adjustment';
  readonly description: string;
  readonly source: 'sms_gateway' | 'portal';
}
