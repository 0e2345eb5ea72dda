import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';
import { isLaneOpen } from './wall-clock.ts';

/** The load of a store, as numbers. */
export interface CampaignMetrics {
  readonly runningCampaigns: number;
  readonly pausedCampaigns: number;
  /** Requests that are due, of all running campaigns within their hours. */
  readonly dueRequests: number;
  /** Age of the oldest of them, in milliseconds; 0 without any. */
  readonly oldestDueMs: number;
  /** Requests that a worker has, and has not begun. */
  readonly claimedRequests: number;
  readonly sendingRequests: number;
  /** Requests that are being looked up. */
  readonly settlingRequests: number;
  /** Requests that wait for a person. */
  readonly uncertainRequests: number;
  /** Reports whose message is not there. */
  readonly inboxReports: number;
  /** Sums over all campaigns of the store. */
  readonly requests: number;
  readonly accepted: number;
  readonly failed: number;
  readonly delivered: number;
  readonly undelivered: number;
}

/** At most this many are counted, so that a scrape stays quick beside a million of them. */
const most = 10_000;

/** A request is due since its campaign was started or resumed, unless its own time is later. */
const statement = `
with ${clockTable},
open as (
  select b.state, count(*) as requests
  from telecom.batch b
  where b.state in ('claimed', 'sending', 'settling', 'uncertain')
  group by b.state
),
due as (
  select greatest(b.due_at, c.breaker_from, c.start_at, l.opens_at) as due_at
  from telecom.campaign c
  join telecom.lane l on l.campaign = c.number and ${isLaneOpen}
  join telecom.batch b on b.campaign = c.number and b.lane = l.number and b.state = 'planned'
    and b.due_at <= ${now}
  where c.state = 'running' and coalesce(c.start_at, '-infinity') <= ${now}
  limit ${most}
)
select
  (select count(*) from telecom.campaign where state = 'running') as "runningCampaigns",
  (select count(*) from telecom.campaign where state = 'paused') as "pausedCampaigns",
  (select count(*) from due) as "dueRequests",
  coalesce((select extract(epoch from ${now} - min(d.due_at)) * 1000 from due d), 0)::float8 as "oldestDueMs",
  coalesce((select requests from open where state = 'claimed'), 0) as "claimedRequests",
  coalesce((select requests from open where state = 'sending'), 0) as "sendingRequests",
  coalesce((select requests from open where state = 'settling'), 0) as "settlingRequests",
  coalesce((select requests from open where state = 'uncertain'), 0) as "uncertainRequests",
  (select count(*) from (select from telecom.inbox limit ${most}) i) as "inboxReports",
  t.*
from (
  select coalesce(sum(requests), 0)::bigint as requests,
    coalesce(sum(accepted + reconciled), 0)::bigint as accepted,
    coalesce(sum(failed), 0)::bigint as failed, coalesce(sum(delivered), 0)::bigint as delivered,
    coalesce(sum(undelivered), 0)::bigint as undelivered
  from telecom.tally
) t`;

/** Reads the load of the store. */
export async function readMetrics(
  database: Queryable,
  time: string | null,
): Promise<CampaignMetrics> {
  const [row] = await database.query<CampaignMetrics>(statement, [time]);
  if (!row) throw new Error('a sum without a row');
  return row;
}
