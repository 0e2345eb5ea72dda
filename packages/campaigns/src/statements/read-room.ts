import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';

/** Only one claim at a time: the sums below must see the reservations of the one before. */
const lockStatement = `
select max_cost as "maxCost" from telecom.campaign where number = $1 for no key update`;

/** A batch reserves its highest price from its claim until its cost is known. */
const roomStatement = `
select ($2::numeric
  - coalesce((select sum(charged) from telecom.tally where campaign = $1), 0)
  - coalesce((
      select sum(b.reserved) from telecom.batch b
      where b.campaign = $1 and b.state in ('claimed', 'sending', 'settling', 'uncertain')
    ), 0))::text as room`;

/** Locks the budget of a campaign, and reads how much of it is left. */
export async function readRoom(transaction: Queryable, campaign: number): Promise<string> {
  const [locked] = await transaction.query<{ readonly maxCost: string }>(lockStatement, [campaign]);
  const [row] = await transaction.query<{ readonly room: string }>(roomStatement, [
    campaign,
    locked?.maxCost ?? '0',
  ]);
  return row?.room ?? '0';
}

/** Requests under way may cost less than they reserve, so the campaign is not paused before they end. */
const pauseStatement = `
with ${clockTable},
next as (
  select b.reserved
  from telecom.batch b
  where b.campaign = $2 and b.state = 'planned' and b.due_at <= ${now}
  order by b.due_at, b.id
  limit 1
),
paused as (
  update telecom.campaign c
  set state = 'paused', paused_by = 'max_cost'
  from next n
  where c.number = $2 and c.state = 'running' and n.reserved > $3::numeric
    and not exists (
      select from telecom.batch b
      where b.campaign = $2 and b.state in ('claimed', 'sending', 'settling')
    )
  returning c.number, c.id
),
noted as (
  insert into telecom.event (at, campaign, kind, detail)
  select ${now}, p.number, 'paused', jsonb_build_object('pausedBy', 'max_cost') from paused p
)
select id from paused`;

/** Pauses a campaign whose budget does not cover the next request. Returns its ID if it did. */
export async function pauseForBudget(
  transaction: Queryable,
  time: string | null,
  campaign: number,
  room: string,
): Promise<string | null> {
  const [row] = await transaction.query<{ readonly id: string }>(pauseStatement, [
    time,
    campaign,
    room,
  ]);
  return row?.id ?? null;
}
