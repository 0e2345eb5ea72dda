import type { Queryable } from '../database/database.ts';
import { clockTable, milliseconds, now } from './now.ts';
import { type OpenBatch, openBatchColumns } from './open-batch.ts';

/**
 * Takes batches to look up. The next look is due in `lookMs`, so that another process takes over if this one
 * dies. Two looks at the same time do no harm.
 */
const takeStatement = `
with ${clockTable},
due as materialized (
  select b.id
  from telecom.batch b
  where b.state = 'settling' and b.due_at <= ${now}
    and exists (select from telecom.store s where s.started_at = pg_postmaster_start_time())
  order by b.due_at
  limit $2
  for update skip locked
)
update telecom.batch b
set due_at = ${now} + ${milliseconds('$3')}
from due d, telecom.campaign c, telecom.text t
where b.id = d.id and c.number = b.campaign and t.number = b.text
returning ${openBatchColumns}`;

/** Takes batches whose look-up in the history is due. */
export function takeSettling(
  database: Queryable,
  time: string | null,
  limit: number,
  lookMs: number,
): Promise<readonly OpenBatch[]> {
  return database.query<OpenBatch>(takeStatement, [time, limit, lookMs]);
}
