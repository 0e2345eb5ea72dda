import type { Queryable } from '../database/database.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, now } from './now.ts';

const statement = `
with ${clockTable}
insert into telecom.event (at, campaign, batch, kind, detail)
select ${now}, b.campaign, b.id, 'late_acceptance', jsonb_build_object('attempt', $3::integer)
from telecom.batch b
where b.id = $2 and not (b.attempt = $3::integer and b.outcome is not distinct from 'accepted')`;

/**
 * Keeps the evidence of a response that came after a person had decided to send again. An attempt whose
 * acceptance is recorded is none: its commit was stored, but the connection broke before PostgreSQL said so.
 */
export async function noteLateAcceptance(
  database: Queryable,
  time: string | null,
  { id, attempt }: BatchAttempt,
): Promise<void> {
  await database.query(statement, [time, id, attempt]);
}
