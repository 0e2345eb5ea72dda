import type { Database, Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';

/** The PostgreSQL behind the connection, and the one that was checked last. */
export interface StoreIdentity {
  readonly isChecked: boolean;
  /** Whether another server, or another history of this one, has taken its place. */
  readonly isOther: boolean;
}

/**
 * The timeline counts the restores of a server: it comes from the name of the current log file, because the
 * control file knows it only after the next checkpoint.
 */
const identity = `(
    select c.system_identifier::text as system_identifier, pg_postmaster_start_time() as started_at,
      ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer as timeline
    from pg_control_system() c
  )`;

const readStatement = `
select s.started_at is not distinct from i.started_at as "isChecked",
  s.system_identifier is not null
    and (s.system_identifier <> i.system_identifier or s.timeline <> i.timeline) as "isOther"
from telecom.store s cross join ${identity} i`;

/** Reads whether this PostgreSQL has been checked since it was started. */
export async function readIdentity(database: Queryable): Promise<StoreIdentity> {
  const [row] = await database.query<StoreIdentity>(readStatement);
  return row ?? { isChecked: false, isOther: false };
}

const acceptStatement = `
update telecom.store s
set system_identifier = i.system_identifier, timeline = i.timeline, started_at = i.started_at
from ${identity} i`;

/** Pauses all that may have been sent after the moment to which the tables went back. */
const pauseStatement = `
with ${clockTable},
rewound as (update telecom.store set rewound_at = ${now}),
marked as (
  update telecom.campaign c
  set must_recheck = true, recheck_from = coalesce(c.started_at, c.created_at)
  where c.state in ('draft', 'planned', 'paused')
),
paused as (
  update telecom.campaign c
  set state = 'paused', paused_by = 'store_rewound', must_recheck = true,
    recheck_from = coalesce(c.started_at, c.created_at)
  where c.state = 'running'
  returning c.number
)
insert into telecom.event (at, campaign, kind, detail)
select ${now}, p.number, 'paused', jsonb_build_object('pausedBy', 'store_rewound') from paused p`;

/** The key of the lock that one checking process has: "23store" in ASCII. */
const lockKey = '14128218108850789';

/**
 * Checks a PostgreSQL that was started or replaced. Batches are claimed only after that.
 *
 * @param looksRewound - Looks in the provider's history for messages that the tables do not know.
 * @returns whether the tables went back in time
 */
export function checkStore(
  database: Database,
  time: string | null,
  looksRewound: () => Promise<boolean>,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(${lockKey})`);
    const { isChecked, isOther } = await readIdentity(transaction);
    if (isChecked && !isOther) return false;
    const isRewound = isOther || (await looksRewound());
    if (isRewound) await transaction.query(pauseStatement, [time]);
    await transaction.query(acceptStatement);
    return isRewound;
  });
}
