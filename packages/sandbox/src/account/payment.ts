/** A movement of money that is not the use of one day: those are read from the history. */
export interface Payment {
  readonly id: string;
  /** In millionths. */
  readonly amount: number;
  readonly at: number;
  readonly type: 'deposit' | 'adjustment';
  readonly description: string;
  readonly source: 'sms_gateway' | 'portal';
}
