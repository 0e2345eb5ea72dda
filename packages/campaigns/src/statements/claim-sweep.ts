import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';

/** All processes share the time of the last sweep. */
const claimStatement = `
with ${clockTable}
update telecom.account a
set swept_at = ${now}
where a.swept_at <= ${now} - $2::float8 * interval '1 millisecond'
returning 1 as claimed`;

/** Whether this process makes the sweep that is due now. */
export async function claimSweep(
  database: Queryable,
  time: string | null,
  everyMs: number,
): Promise<boolean> {
  return (await database.query(claimStatement, [time, everyMs])).length > 0;
}
