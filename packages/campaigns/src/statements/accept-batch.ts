import type { Database } from '../database/database.ts';
import { addToTally } from './add-to-tally.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { byIndex } from './by-index.ts';
import { clockTable, now } from './now.ts';
import { buckets, isIn } from './statuses.ts';

/** A response that the provider accepted the request. */
export interface Acceptance extends BatchAttempt {
  readonly now: string | null;
  readonly shard: number;
  /** Numbers as digits, in the order of `messageIds` and `results`. */
  readonly recipients: readonly string[];
  readonly messageIds: readonly (string | null)[];
  readonly results: readonly string[];
  readonly segments: number;
  readonly cost: number;
}

function countOf(condition: string): string {
  return `coalesce((select sum(k.messages)::bigint from kind k where ${condition}), 0)`;
}

/** The attempts whose acceptance is recorded, and the sums that an earlier decision has counted already. */
interface Variant {
  readonly attempts: string;
  /** Parts of the statement that come first. */
  readonly before: string;
  readonly countBefore: (condition: string) => string;
  readonly chargedBefore: string;
  readonly reconciled: string;
}

/** The last line is for a person who decided to send again too early: it is not too late before the next request. */
const open: Variant = {
  attempts: `(
      b.attempt = $3 and b.state in ('sending', 'settling', 'uncertain')
      or b.attempt >= $3 and b.state in ('planned', 'claimed')
    )`,
  before: '',
  countBefore: () => '0',
  chargedBefore: '0',
  reconciled: '0',
};

/** The messages by the history give way to those of the response, which has all IDs. */
const decided: Variant = {
  attempts: `b.attempt = $3 and b.state = 'done' and b.outcome in ('reconciled', 'resolved')`,
  before: `
gone as (
  delete from telecom.message m
  using own o
  where m.batch = o.id and m.result = 'reconciled'
  returning m.status
),`,
  countBefore: (condition) => `(select count(*) from gone g where ${condition})`,
  chargedBefore: 'o.reserved',
  reconciled: '-o.recipients',
};

/** Records the messages of an accepted request. Reports that came before it wait in the inbox. */
function statementOf({
  attempts,
  before,
  countBefore,
  chargedBefore,
  reconciled,
}: Variant): string {
  function sumOfBucket(bucket: (typeof buckets)[number]): string {
    return `${countOf(isIn(bucket, 'k.status'))} - ${countBefore(isIn(bucket, 'g.status'))}`;
  }
  return `
with ${clockTable},
own as materialized (
  select b.id, b.campaign, b.reserved, cardinality(b.recipients) as recipients
  from telecom.batch b
  where b.id = $2 and ${attempts}
  for update
),${before}
result as materialized (
  select r.recipient, r.message_id, nullif(r.result, 'accepted') as result
  from unnest($4::bigint[], $5::text[], $6::text[]) as r (recipient, message_id, result)
),
waiting as (
  delete from telecom.inbox i
  using result r cross join own
  where i.message_id = r.message_id
  returning i.message_id, i.status, i.status_code, coalesce(i.at, i.received_at) as at
),
added as (
  insert into telecom.message
    (created_at, batch, recipient, message_id, result, status, status_code, reported_at)
  select ${now}, o.id, r.recipient, r.message_id, r.result, w.status, w.status_code, w.at
  from own o cross join result r
  left join waiting w on w.message_id = r.message_id
  returning result, status
),
kind as materialized (
  select result, status, count(*) as messages from added group by result, status
),
counted as (
  ${addToTally(
    'o.campaign',
    '$7',
    {
      segments: '$8::bigint',
      cost: '$9::numeric',
      charged: `$9::numeric - ${chargedBefore}`,
      accepted: countOf('k.result is null'),
      blocked: countOf(`k.result = 'blocked_country'`),
      refused: countOf(`k.result <> 'blocked_country'`),
      reconciled,
      ...Object.fromEntries(buckets.map((bucket) => [bucket, sumOfBucket(bucket)])),
    },
    'own o',
  )}
)
update telecom.batch b
set state = 'done', outcome = 'accepted', owner = null, lease_until = null, error = null, reserved = 0
from own o
where b.id = o.id
returning b.id`;
}

const openStatement = statementOf(open);
const decidedStatement = statementOf(decided);

/**
 * Records an acceptance. A late response counts too, after the history or a person has decided the same: it brings
 * the message IDs. False if the batch is being sent again already, or its campaign is gone.
 */
export async function acceptBatch(database: Database, acceptance: Acceptance): Promise<boolean> {
  const values = [
    acceptance.now,
    acceptance.id,
    acceptance.attempt,
    acceptance.recipients,
    acceptance.messageIds,
    acceptance.results,
    acceptance.shard,
    acceptance.segments,
    acceptance.cost,
  ];
  const rows = await database.query(openStatement, values, { name: 'accept' });
  if (rows.length) return true;
  const late = await byIndex(database, (transaction) =>
    transaction.query(decidedStatement, values),
  );
  return late.length > 0;
}
