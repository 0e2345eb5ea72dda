import type { Queryable } from '../database/database.ts';
import { addToTally } from './add-to-tally.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, milliseconds, now } from './now.ts';
import { isLaneOpen } from './wall-clock.ts';

/** The attempt that is about to be made. */
export interface Intent extends BatchAttempt {
  readonly now: string | null;
  readonly owner: string;
  readonly shard: number;
  readonly leaseMs: number;
}

/** The recipients of the request, as digits; empty if all of them have been suppressed. */
export interface IntendedBatch {
  readonly recipients: readonly string[];
}

/**
 * Marks a batch as `sending`, right before its request. Once this is committed, the batch is sent again only on
 * proof by this attempt. It is the last moment to see that the campaign was paused, has expired or has left
 * its hours, and that recipients have been suppressed. A server that does not wait for its disk does so here
 * (`durable`): a mark that a crash takes back would be sent again.
 */
const statement = `
with ${clockTable},
durable as materialized (
  select set_config('synchronous_commit', 'on', true)
  where current_setting('synchronous_commit') = 'off'
),
own as materialized (
  select b.id, b.campaign, b.recipients, c.sender_id
  from telecom.batch b
  join telecom.campaign c on c.number = b.campaign
  join telecom.lane l on l.campaign = b.campaign and l.number = b.lane
  where b.id = $2 and b.attempt = $3 and b.owner = $4 and b.state = 'claimed'
    and c.state = 'running'
    and coalesce(c.expires_at, 'infinity') > ${now}
    and ${isLaneOpen}
    and (select a.paused_until from telecom.account a) <= ${now}
    and (select count(*) from durable) >= 0
  for update of b
),
kept as materialized (
  select o.id, o.campaign, o.recipients as before, array(
    select r.recipient
    from unnest(o.recipients) with ordinality as r (recipient, place)
    where not exists (
      select from telecom.suppression s
      where s.recipient = r.recipient and s.scope in ('*', o.sender_id)
    )
    order by r.place
  ) as recipients
  from own o
),
left_out as (
  insert into telecom.message (created_at, batch, recipient, result)
  select ${now}, k.id, r.recipient, 'suppressed'
  from kept k cross join unnest(k.before) as r (recipient)
  where cardinality(k.before) > cardinality(k.recipients) and r.recipient <> all (k.recipients)
),
counted as (
  ${addToTally(
    'k.campaign',
    '$5',
    {
      requests: 'least(1, cardinality(k.recipients))',
      suppressed: 'cardinality(k.before) - cardinality(k.recipients)',
    },
    'kept k',
  )}
)
update telecom.batch b
set recipients = k.recipients, sent_at = ${now}, lease_until = ${now} + ${milliseconds('$6')},
  state = case cardinality(k.recipients) when 0 then 'done' else 'sending' end,
  outcome = case cardinality(k.recipients) when 0 then 'suppressed' end
from kept k
where b.id = k.id
returning b.recipients`;

/** Returns the recipients to send to now; null if the batch must not be sent now. */
export async function intendBatch(
  database: Queryable,
  intent: Intent,
): Promise<IntendedBatch | null> {
  const { now: time, id, attempt, owner, shard, leaseMs } = intent;
  const values = [time, id, attempt, owner, shard, leaseMs];
  const [batch] = await database.query<IntendedBatch>(statement, values, { name: 'intend' });
  return batch ?? null;
}
