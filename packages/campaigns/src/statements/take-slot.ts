import type { Queryable } from '../database/database.ts';
import { clockTable, milliseconds, now } from './now.ts';

/**
 * Takes the next slot in the pace of all workers. A slot that is lost in a crash of PostgreSQL does no harm, so
 * the commit does not wait for the disk: all workers need this row.
 */
const statement = `
with ${clockTable},
quick as materialized (select set_config('synchronous_commit', 'off', true))
update telecom.account a
set next_slot_at = greatest(a.next_slot_at, a.paused_until, ${now}) + ${milliseconds('$2')}
from quick
returning (extract(epoch from a.next_slot_at - ${milliseconds('$2')} - ${now}) * 1000)::float8 as "waitMs"`;

/** Takes a slot. Returns the time until then, in milliseconds. */
export async function takeSlot(
  database: Queryable,
  time: string | null,
  intervalMs: number,
): Promise<number> {
  const values = [time, intervalMs];
  const [row] = await database.query<{ readonly waitMs: number }>(statement, values, {
    name: 'slot',
  });
  return row?.waitMs ?? 0;
}
