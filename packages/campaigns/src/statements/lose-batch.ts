import type { Queryable } from '../database/database.ts';
import type { ErrorData } from '../errors/error-data.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, milliseconds, now } from './now.ts';

/** An attempt without a response that says yes or no. */
export interface Loss extends BatchAttempt {
  readonly now: string | null;
  readonly settleMs: number;
  readonly error: ErrorData;
}

/** Leaves a batch to the look-up in the history. It is not sent again, whatever the history shows. */
const statement = `
with ${clockTable}
update telecom.batch b
set state = 'settling', lost_at = ${now}, due_at = ${now}, owner = null, error = $5::jsonb,
  lease_until = ${now} + ${milliseconds('$4')}
where b.id = $2 and b.attempt = $3 and b.state = 'sending'`;

/** Records that the outcome of an attempt is unknown. */
export async function loseBatch(database: Queryable, loss: Loss): Promise<void> {
  const { now: time, id, attempt, settleMs, error } = loss;
  await database.query(statement, [time, id, attempt, settleMs, JSON.stringify(error)]);
}
