import type { Queryable } from '../database/database.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, now } from './now.ts';

/** How many uncertain batches pause a campaign. */
export interface Breaker {
  /** This many in a row. */
  readonly inARow: number;
  /** More than this share of the last 200 requests, from 0 to 1. */
  readonly share: number;
}

const breakerWindow = 200;

/**
 * Ends the look-up of a batch: a person decides. If requests get lost again and again, the campaign pauses
 * rather than leaving thousands to that person. Requests before the last start or resume do not count.
 */
const giveUpStatement = `
with ${clockTable},
own as materialized (
  select b.id, b.campaign
  from telecom.batch b
  where b.id = $2 and b.attempt = $3 and b.state = any ($6::text[])
  for update
),
recent as materialized (
  select b.id = o.id or b.state = 'uncertain' as is_uncertain,
    row_number() over (order by b.sent_at desc, b.id desc) as place
  from own o
  join telecom.campaign c on c.number = o.campaign
  join telecom.batch b on b.campaign = o.campaign and b.sent_at >= c.breaker_from
    and (b.state in ('uncertain', 'done') or b.id = o.id)
  order by b.sent_at desc, b.id desc
  limit ${breakerWindow}
),
verdict as (
  select count(*) filter (where is_uncertain) > $5::float8 * ${breakerWindow}
    or count(*) filter (where is_uncertain and place <= $4::bigint) >= $4::bigint as is_broken
  from recent
),
paused as (
  update telecom.campaign c
  set state = 'paused', paused_by = 'too_many_uncertain'
  from own o cross join verdict v
  where c.number = o.campaign and c.state = 'running' and v.is_broken
  returning c.number
),
noted as (
  insert into telecom.event (at, campaign, batch, kind)
  select ${now}, o.campaign, o.id, 'uncertain' from own o
  union all
  select ${now}, p.number, null, 'paused' from paused p
)
update telecom.batch b
set state = 'uncertain', owner = null, lease_until = null, sent_at = coalesce(b.sent_at, ${now})
from own o
where b.id = o.id
returning (select count(*) from paused)::integer as paused`;

/** Marks a batch as uncertain. Returns whether its campaign was paused by it. */
export async function giveUpBatch(
  database: Queryable,
  time: string | null,
  { id, attempt }: BatchAttempt,
  { inARow, share }: Breaker,
  states: readonly string[] = ['settling'],
): Promise<boolean> {
  const values = [time, id, attempt, inARow, share, states];
  const [row] = await database.query<{ readonly paused: number }>(giveUpStatement, values);
  return row !== undefined && row.paused > 0;
}
