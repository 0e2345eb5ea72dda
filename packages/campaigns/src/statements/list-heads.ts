import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';
import { isLaneOpen } from './wall-clock.ts';

/** A lane with batches that are due. */
export interface Head {
  readonly campaign: number;
  readonly lane: number;
  readonly senderId: string;
  readonly hasBudget: boolean;
  readonly mustRecheck: boolean;
  /** From when its messages may be in the history, in milliseconds since 1970. */
  readonly recheckFrom: number | null;
}

const statement = `
with ${clockTable}
select c.number as campaign, l.number as lane, c.sender_id as "senderId",
  c.max_cost is not null as "hasBudget", c.must_recheck as "mustRecheck",
  (extract(epoch from c.recheck_from) * 1000)::float8 as "recheckFrom"
from telecom.campaign c
join telecom.lane l on l.campaign = c.number
where c.state = 'running'
  and coalesce(c.start_at, '-infinity') <= ${now}
  and coalesce(c.expires_at, 'infinity') > ${now}
  and ${isLaneOpen}
  and exists (
    select from telecom.batch b
    where b.campaign = l.campaign and b.lane = l.number and b.state = 'planned' and b.due_at <= ${now}
  )
order by c.number, l.number`;

/** Lists the lanes that have work now. */
export function listHeads(database: Queryable, time: string | null): Promise<readonly Head[]> {
  return database.query<Head>(statement, [time]);
}
