import type { DeliveryReport } from './delivery-report.ts';

/** A message of the provider's history, in the form of the tables. */
export interface HistoryMessage extends DeliveryReport {
  readonly recipient: string;
  readonly senderId: string;
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}
