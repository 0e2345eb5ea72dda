import type { Queryable } from '../database/database.ts';
import { clockTable, milliseconds, now } from './now.ts';

/**
 * Takes batches from processes that died or hang. A batch that was only claimed is free again: its process can
 * no longer mark it as `sending`. A batch that was `sending` may have been sent, so it is only looked up.
 */
const statement = `
with ${clockTable},
late as materialized (
  select b.id
  from telecom.batch b
  where b.state in ('claimed', 'sending') and b.lease_until < ${now}
  limit 1000
  for update skip locked
)
update telecom.batch b
set state = case b.state when 'claimed' then 'planned' else 'settling' end,
  lease_until = case b.state when 'sending' then ${now} + ${milliseconds('$2')} end,
  due_at = ${now}, owner = null
from late l
where b.id = l.id
returning b.id`;

/** Rescues the batches whose lease has ended. Returns their number. */
export async function rescueBatches(
  database: Queryable,
  time: string | null,
  settleMs: number,
): Promise<number> {
  return (await database.query(statement, [time, settleMs])).length;
}
