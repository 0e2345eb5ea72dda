import type { Queryable } from '../database/database.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, milliseconds, now } from './now.ts';

const postponeStatement = `
with ${clockTable}
update telecom.batch b
set due_at = ${now} + ${milliseconds('$4')}
where b.id = $2 and b.attempt = $3 and b.state = 'settling'`;

/** Sets when the next look at a batch is due. */
export async function postponeLook(
  database: Queryable,
  time: string | null,
  { id, attempt }: BatchAttempt,
  pauseMs: number,
): Promise<void> {
  await database.query(postponeStatement, [time, id, attempt, pauseMs]);
}
