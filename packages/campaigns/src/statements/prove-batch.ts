import type { Queryable } from '../database/database.ts';
import { addToTally } from './add-to-tally.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import type { HistoryMessage } from './history-message.ts';
import { clockTable, now } from './now.ts';
import { buckets, isIn } from './statuses.ts';

/** Evidence from the history, a report or a person that a batch was sent. */
export interface Proof extends BatchAttempt {
  readonly now: string | null;
  readonly shard: number;
  readonly outcome: 'reconciled' | 'resolved';
  /** The states in which this evidence counts. */
  readonly states: readonly string[];
  /** The messages that were found. */
  readonly found: readonly HistoryMessage[];
}

function countOf(bucket: (typeof buckets)[number]): string {
  return `(select count(*) from added a where ${isIn(bucket, 'a.status')})`;
}

/** Settles a batch as sent. The sweep fills in message IDs that are not known yet. */
const statement = `
with ${clockTable},
own as materialized (
  select b.id, b.campaign, b.recipients, b.reserved
  from telecom.batch b
  where b.id = $2 and b.attempt = $3 and b.state = any ($4::text[])
  for update
),
found as materialized (
  select * from unnest($6::bigint[], $7::text[], $8::text[], $9::text[], $10::timestamptz[])
    as f (recipient, message_id, status, status_code, at)
),
added as (
  insert into telecom.message
    (created_at, batch, recipient, message_id, result, status, status_code, reported_at)
  select ${now}, o.id, r.recipient, f.message_id, 'reconciled', f.status, f.status_code, f.at
  from own o cross join unnest(o.recipients) as r (recipient)
  left join found f on f.recipient = r.recipient
  returning status
),
counted as (
  ${addToTally(
    'o.campaign',
    '$11',
    {
      reconciled: 'cardinality(o.recipients)',
      charged: 'o.reserved',
      ...Object.fromEntries(buckets.map((bucket) => [bucket, countOf(bucket)])),
    },
    'own o',
  )}
),
noted as (
  insert into telecom.event (at, campaign, batch, kind)
  select ${now}, o.campaign, o.id, $5::text from own o
)
update telecom.batch b
set state = 'done', outcome = $5::text, owner = null, lease_until = null,
  sent_at = coalesce(b.sent_at, ${now})
from own o
where b.id = o.id
returning b.id`;

/** Settles a batch as sent. False if it is not in this attempt and one of these states any more. */
export async function proveBatch(database: Queryable, proof: Proof): Promise<boolean> {
  const { found } = proof;
  const rows = await database.query(statement, [
    proof.now,
    proof.id,
    proof.attempt,
    proof.states,
    proof.outcome,
    found.map(({ recipient }) => recipient),
    found.map(({ messageId }) => messageId),
    found.map(({ status }) => status),
    found.map(({ statusCode }) => statusCode),
    found.map(({ at }) => at),
    proof.shard,
  ]);
  return rows.length > 0;
}
