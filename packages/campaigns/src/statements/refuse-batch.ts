import type { Queryable } from '../database/database.ts';
import type { ErrorData } from '../errors/error-data.ts';
import { addToTally } from './add-to-tally.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, milliseconds, now } from './now.ts';

/** Why nothing was sent, and what follows from it. */
export interface Refusal {
  /** Time until the batch is due again, in milliseconds. */
  readonly pauseMs: number;
  /** Whether the request was made. */
  readonly isMade: boolean;
  /** Whether the provider refused this batch; other refusals concern all requests. */
  readonly isRefused: boolean;
  /** Whether another attempt would be refused too. */
  readonly isFinal: boolean;
  readonly error: ErrorData | null;
  /** Pauses the campaign for this reason. */
  readonly pausedBy: 'insufficient_balance' | 'not_allowed' | null;
  /** Pauses all requests, in milliseconds; 0 for none. */
  readonly accountPauseMs: number;
}

/** The refusal of a batch that is given back before its request. */
export const release: Refusal = {
  pauseMs: 0,
  isMade: false,
  isRefused: false,
  isFinal: false,
  error: null,
  pausedBy: null,
  accountPauseMs: 0,
};

/** Proof by the process of an attempt that nothing was sent. */
export interface BatchRefusal extends BatchAttempt, Refusal {
  readonly now: string | null;
  readonly owner: string;
  readonly shard: number;
}

/**
 * Gives a batch back. Only the process of the attempt can prove that nothing was sent, so it must still be in
 * that attempt; it may come late, after the look-up has begun. A campaign that had nothing left to send then runs
 * again: `moved` has no condition on its state, so that it waits for a `finishCampaigns` of the same moment.
 */
const statement = `
with ${clockTable},
own as materialized (
  select b.id, b.campaign, b.state, cardinality(b.recipients) as recipients
  from telecom.batch b
  where b.id = $2::bigint and b.attempt = $3::integer
    and (b.state in ('sending', 'settling', 'uncertain') or b.state = 'claimed' and b.owner = $4::text)
  for update
),
counted as (
  ${addToTally(
    'o.campaign',
    '$5',
    {
      failed: 'case when $8::boolean then o.recipients else 0 end',
      requests: `case when not $12::boolean and o.state <> 'claimed' then -1 else 0 end`,
    },
    `own o where $8::boolean or not $12::boolean and o.state <> 'claimed'`,
  )}
),
moved as (
  update telecom.campaign c
  set state = case
      when c.state in ('running', 'sent') and $10::text is not null then 'paused'
      when c.state = 'sent' then 'running'
      else c.state
    end,
    paused_by = case when c.state in ('running', 'sent') then $10::text else c.paused_by end,
    ended_at = case when c.state = 'sent' then null else c.ended_at end
  from own o
  join telecom.campaign was on was.number = o.campaign
  where c.number = o.campaign
    and ($10::text is not null or not $8::boolean and o.state in ('settling', 'uncertain'))
  returning c.number, c.state = 'paused' and was.state <> 'paused' as is_paused
),
paused as (
  select m.number from moved m where m.is_paused
),
noted as (
  insert into telecom.event (at, campaign, batch, kind, detail)
  select ${now}, p.number, $2::bigint, 'paused', jsonb_build_object('pausedBy', $10::text, 'error', $9::jsonb)
  from paused p
),
slowed as (
  update telecom.account a
  set paused_until = greatest(a.paused_until, ${now} + ${milliseconds('$11')})
  where $11::float8 > 0 and exists (select from own)
)
update telecom.batch b
set state = case when $8::boolean then 'done' else 'planned' end,
  outcome = case when $8::boolean then 'failed' end,
  due_at = ${now} + ${milliseconds('$6')},
  refusals = b.refusals + case when $7::boolean then 1 else 0 end,
  owner = null, lease_until = null, lost_at = null, error = $9::jsonb,
  reserved = case when $8::boolean then 0 else b.reserved end
from own o
where b.id = o.id
returning (select count(*) from paused)::integer as paused`;

/** Gives a batch back. Returns whether it was in this attempt, and whether its campaign was paused by it. */
export async function refuseBatch(
  database: Queryable,
  refusal: BatchRefusal,
): Promise<{ readonly isOurs: boolean; readonly hasPaused: boolean }> {
  const [row] = await database.query<{ readonly paused: number }>(statement, [
    refusal.now,
    refusal.id,
    refusal.attempt,
    refusal.owner,
    refusal.shard,
    refusal.pauseMs,
    refusal.isRefused,
    refusal.isFinal,
    refusal.error && JSON.stringify(refusal.error),
    refusal.pausedBy,
    refusal.accountPauseMs,
    refusal.isMade,
  ]);
  return { isOurs: row !== undefined, hasPaused: row !== undefined && row.paused > 0 };
}
