import type { Queryable } from '../database/database.ts';
import type { BatchAttempt } from './batch-attempt.ts';

/** The state of a batch beside one of its attempts. */
export interface AttemptFate {
  /** The attempt in which the batch is now. */
  readonly attempt: number;
  readonly state: string;
  /** Null before it is done. */
  readonly outcome: string | null;
  /** A person's decision on the given attempt; null without one. */
  readonly decision: string | null;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string | null;
}

const statement = `
select b.attempt, b.state, b.outcome, e.detail->>'decision' as decision, e.at as "decidedAt"
from telecom.batch b
left join lateral (
  select e.detail, e.at
  from telecom.event e
  where e.campaign = b.campaign and e.batch = b.id and e.kind = 'decision'
    and (e.detail->>'attempt')::integer = $3
  order by e.number desc
  limit 1
) e on true
where b.campaign = $1 and b.id = $2 and b.attempt >= $3`;

/** Reads what has become of an attempt. Undefined if the campaign never made it. */
export async function readAttemptFate(
  database: Queryable,
  campaign: number,
  { id, attempt }: BatchAttempt,
): Promise<AttemptFate | undefined> {
  const [row] = await database.query<AttemptFate>(statement, [campaign, id, attempt]);
  return row;
}
