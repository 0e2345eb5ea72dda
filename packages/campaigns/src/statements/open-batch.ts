import type { BatchAttempt } from './batch-attempt.ts';
import { now } from './now.ts';

/** A batch that may have been sent. */
export interface OpenBatch extends BatchAttempt {
  readonly campaign: number;
  readonly senderId: string;
  readonly text: string;
  /** Numbers as digits. */
  readonly recipients: readonly string[];
  /** When the request began, in milliseconds since 1970. */
  readonly sentAt: number;
  /** When its response was lost; null if its process died. */
  readonly lostAt: number | null;
  /** The time of the statement, in milliseconds since 1970. */
  readonly now: number;
  /** Until when it is looked for. */
  readonly settleUntil: number;
}

/** The columns of an {@link OpenBatch}, for `b` joined with its campaign `c` and its text `t`. */
export const openBatchColumns = `b.id, b.attempt, b.campaign, c.sender_id as "senderId", t.body as text, b.recipients,
  (extract(epoch from coalesce(b.sent_at, c.started_at)) * 1000)::float8 as "sentAt",
  (extract(epoch from b.lost_at) * 1000)::float8 as "lostAt",
  (extract(epoch from ${now}) * 1000)::float8 as now,
  (extract(epoch from coalesce(b.lease_until, ${now})) * 1000)::float8 as "settleUntil"`;
