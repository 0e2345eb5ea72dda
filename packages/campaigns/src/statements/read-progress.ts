import type { CampaignProgress } from '../campaign/campaign-progress.ts';
import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';

type Row = Omit<CampaignProgress, 'cost' | 'unsent' | 'awaiting' | 'pending'> & {
  readonly number: number;
  readonly cost: string;
  readonly left: number;
};

const columns = [
  'requests',
  'segments',
  'accepted',
  'blocked',
  'refused',
  'reconciled',
  'failed',
  'delivered',
  'undelivered',
  'expired',
  'unknown',
];

/** The open batches are few, so they are counted; all else is in the tallies. */
const statement = `
with ${clockTable}
select c.number, c.id,
  case when c.state = 'running' and c.start_at > ${now} then 'scheduled' else c.state end as state,
  c.paused_by as "pausedBy", c.sender_id as "senderId",
  coalesce((c.plan->>'recipients')::bigint + (c.plan->>'duplicates')::bigint
    + (c.plan->>'suppressed')::bigint, 0) + c.invalid as read,
  c.invalid, coalesce((c.plan->>'duplicates')::bigint, 0) as duplicates,
  coalesce((c.plan->>'suppressed')::bigint, 0) + t.suppressed as suppressed,
  coalesce((c.plan->>'recipients')::bigint, 0) as recipients,
  coalesce((c.plan->>'recipients')::bigint, 0) - t.accepted - t.blocked - t.refused - t.reconciled
    - t.failed - t.suppressed - o.uncertain - o.sending as left,
  o.uncertain, o.sending, t.cost,
  ${columns.map((column) => `t.${column}`).join(', ')},
  c.created_at as "createdAt", c.started_at as "startedAt", c.ended_at as "endedAt"
from telecom.campaign c
cross join lateral (
  select ${columns.map((column) => `coalesce(sum(${column}), 0)::bigint as ${column}`).join(', ')},
    coalesce(sum(suppressed), 0)::bigint as suppressed, coalesce(sum(cost), 0) as cost
  from telecom.tally where campaign = c.number
) t
cross join lateral (
  select coalesce(sum(cardinality(b.recipients)) filter (where b.state = 'uncertain'), 0)::bigint as uncertain,
    coalesce(sum(cardinality(b.recipients)) filter (where b.state in ('sending', 'settling')), 0)::bigint as sending
  from telecom.batch b
  where b.campaign = c.number and b.state in ('claimed', 'sending', 'settling', 'uncertain')
) o
where ($2::text[] is null or c.id = any ($2)) and ($3::text is null or c.state = $3)
  and ($4::bigint is null or c.number < $4)
order by c.number desc
limit $5`;

/** Selects campaigns; the newest are first. */
export interface ProgressFilter {
  readonly ids?: readonly string[] | undefined;
  readonly state?: string | undefined;
  /** The number of the last campaign of the page before. */
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

/** Progress with the number of its campaign. */
export interface NumberedProgress {
  readonly number: number;
  readonly progress: CampaignProgress;
}

/** Reads the figures of campaigns at one moment. */
export async function readProgress(
  database: Queryable,
  time: string | null,
  { ids, state, before, limit }: ProgressFilter,
): Promise<readonly NumberedProgress[]> {
  const values = [time, ids ?? null, state ?? null, before ?? null, limit ?? null];
  const rows = await database.query<Row>(statement, values);
  return rows.map(({ number, cost, left, ...row }) => {
    const hasEnded = row.state === 'cancelled' || row.state === 'expired';
    const final = row.delivered + row.undelivered + row.expired + row.unknown;
    const progress = {
      ...row,
      cost: Number(cost),
      unsent: hasEnded ? left : 0,
      pending: hasEnded ? 0 : left,
      awaiting: row.accepted + row.reconciled - final,
    };
    return { number, progress };
  });
}
