import type { Queryable } from '../database/database.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, milliseconds, now } from './now.ts';
import { isLaneOpen } from './wall-clock.ts';

/** The place in a lane up to which this process has claimed. */
export interface Cursor {
  readonly dueAt: string;
  readonly id: number;
}

/** Selects the batches to claim, and reserves their time. */
export interface ClaimRequest {
  readonly now: string | null;
  readonly campaign: number;
  readonly lane: number;
  /** Null to look at all batches. */
  readonly cursor: Cursor | null;
  readonly limit: number;
  /** The rest of the budget; null without one. */
  readonly room: string | null;
  /** Time between two requests of all workers, in milliseconds. */
  readonly intervalMs: number;
  readonly owner: string;
  /** Time from its slot until a batch that was not sent is free again, in milliseconds. */
  readonly leaseMs: number;
}

/** A batch that this process has. */
export interface ClaimedBatch extends BatchAttempt {
  /** Number of refusals before. */
  readonly refusals: number;
  readonly text: string;
  readonly dueAt: string;
  /** Time until its slot, in milliseconds. */
  readonly waitMs: number;
}

/**
 * Claims batches and their slots in the pace in one step. `skip locked` keeps workers from waiting for each
 * other. The cursor skips the index entries of batches that are done: without it, a claim takes ten times as
 * long after 20,000 of them. The start of PostgreSQL must be the one that was checked (`checkStore`).
 */
const statement = `
with ${clockTable},
due as materialized (
  select b.id, b.due_at, b.reserved
  from telecom.batch b
  where b.campaign = $2::bigint and b.lane = $3::integer and b.state = 'planned'
    and b.due_at <= ${now}
    and (b.due_at, b.id) > ($4::timestamptz, $5::bigint)
    and exists (
      select from telecom.campaign c
      where c.number = $2::bigint and c.state = 'running'
        and coalesce(c.start_at, '-infinity') <= ${now}
        and coalesce(c.expires_at, 'infinity') > ${now}
    )
    and exists (
      select from telecom.lane l
      join telecom.campaign c on c.number = l.campaign
      where l.campaign = $2::bigint and l.number = $3::integer and ${isLaneOpen}
    )
    and exists (
      select from telecom.store s
      where s.started_at = pg_postmaster_start_time() and s.system_identifier is not null
    )
    and (select greatest(a.next_slot_at, a.paused_until) from telecom.account a)
      < ${now} + interval '1 second'
  order by b.due_at, b.id
  limit $6::integer
  for update of b skip locked
),
fit as materialized (
  select d.id, row_number() over (order by d.due_at, d.id) - 1 as place
  from (select *, sum(reserved) over (order by due_at, id) as total from due) d
  where $7::numeric is null or d.total <= $7
),
slot as (
  update telecom.account a
  set next_slot_at = greatest(a.next_slot_at, a.paused_until, ${now})
    + (select count(*) from fit) * ${milliseconds('$8')}
  where exists (select from fit)
  returning a.next_slot_at - (select count(*) from fit) * ${milliseconds('$8')} as starts_at
)
update telecom.batch b
set state = 'claimed', attempt = b.attempt + 1, owner = $9::text,
  lease_until = s.starts_at + f.place * ${milliseconds('$8')} + ${milliseconds('$10')}
from fit f cross join slot s, telecom.text t
where b.id = f.id and t.number = b.text
returning b.id, b.attempt, b.refusals, t.body as text, b.due_at as "dueAt",
  (extract(epoch from s.starts_at + f.place * ${milliseconds('$8')} - ${now}) * 1000)::float8 as "waitMs"`;

/** Claims up to `limit` batches of a lane, in the order of their slots. */
export async function claimBatches(
  database: Queryable,
  request: ClaimRequest,
): Promise<readonly ClaimedBatch[]> {
  const { cursor } = request;
  const rows = await database.query<ClaimedBatch>(
    statement,
    [
      request.now,
      request.campaign,
      request.lane,
      cursor?.dueAt ?? '-infinity',
      cursor?.id ?? 0,
      request.limit,
      request.room,
      request.intervalMs,
      request.owner,
      request.leaseMs,
    ],
    { name: 'claim' },
  );
  return rows.toSorted((one, other) => one.waitMs - other.waitMs || one.id - other.id);
}
