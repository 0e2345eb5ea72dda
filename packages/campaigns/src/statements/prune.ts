import type { Database, Queryable } from '../database/database.ts';
import { runTransactionAgain } from '../database/run-again.ts';
import { clockTable, now } from './now.ts';

/** The result of `prune`. */
export interface PruneResult {
  /** The IDs of the campaigns that were deleted. */
  readonly campaigns: readonly string[];
  /** Weeks of messages that were dropped whole. */
  readonly weeks: number;
}

const before = `${now} - $2::float8 * interval '1 day'`;

const deleteStatement = `
with ${clockTable}
delete from telecom.campaign c
where c.ended_at < ${before} and not exists (
  select from telecom.batch b
  where b.campaign = c.number and b.state in ('claimed', 'sending', 'settling', 'uncertain')
)
returning c.id`;

interface Week {
  readonly name: string;
  /** Whether all its messages are older than what is kept. */
  readonly isOld: boolean;
}

const weeksStatement = `
with ${clockTable}
select p.relid::regclass::text as name,
  to_date(substring(p.relid::regclass::text from '_(\\d{4}w\\d{2})$'), 'IYYY"w"IW') + 7 < ${before} as "isOld"
from pg_partition_tree('telecom.message') p
where p.isleaf`;

/** Tables of campaigns that were cancelled by a version that left them, or that are gone. */
const stagingStatement = `
select c.oid::regclass::text as name
from pg_class c
where c.relnamespace = 'telecom'::regnamespace and c.relkind = 'r' and c.relname ~ '^staging_\\d+$'
  and not exists (
    select from telecom.campaign d
    where d.number = substring(c.relname from '\\d+$')::bigint and d.state = 'draft'
  )`;

const hasBatch = 'exists (select from telecom.batch b where b.id = m.batch)';

async function isUsed(transaction: Queryable, week: string): Promise<boolean> {
  const used = await transaction.query(`select from ${week} m where ${hasBatch} limit 1`);
  return used.length > 0;
}

/**
 * Deletes what ended long ago, its messages in weeks that are kept too: without their batch, `forget` would not
 * find them. Old weeks that no campaign needs are dropped whole.
 */
export function prune(
  database: Database,
  time: string | null,
  olderThanDays: number,
): Promise<PruneResult> {
  return runTransactionAgain(database, async (transaction) => {
    const values = [time, olderThanDays];
    const deleted = await transaction.query<{ readonly id: string }>(deleteStatement, values);
    let dropped = 0;
    for (const { name, isOld } of await transaction.query<Week>(weeksStatement, values)) {
      if (isOld && !(await isUsed(transaction, name))) {
        await transaction.query(`drop table ${name}`);
        dropped += 1;
      } else if (isOld || deleted.length) {
        await transaction.query(`delete from ${name} m where not ${hasBatch}`);
      }
    }
    for (const { name } of await transaction.query<{ readonly name: string }>(stagingStatement)) {
      await transaction.query(`drop table if exists ${name}`);
    }
    await transaction.query(
      `with ${clockTable} delete from telecom.inbox where received_at < ${before}`,
      values,
    );
    await transaction.query(
      `with ${clockTable} delete from telecom.event e where e.at < ${before}
        and not exists (select from telecom.campaign c where c.number = e.campaign)`,
      values,
    );
    return { campaigns: deleted.map(({ id }) => id), weeks: dropped };
  });
}
