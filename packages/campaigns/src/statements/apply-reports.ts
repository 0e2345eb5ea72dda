import type { Database, Queryable } from '../database/database.ts';
import { byIndex } from './by-index.ts';
import { addToTally } from './add-to-tally.ts';
import type { DeliveryReport } from './delivery-report.ts';
import { clockTable, now } from './now.ts';
import { buckets, isIn, rankOf, rankOfStatus } from './statuses.ts';

function change(bucket: (typeof buckets)[number]): string {
  return `sum(${isIn(bucket, 'a.status')}::integer - ${isIn(bucket, 'a.before')}::integer)`;
}

/**
 * Locks the messages in the order of their IDs: two receivers that lock the same rows in different orders would
 * block each other. It is a statement of its own, so that the next one sees what the receiver before has
 * stored; within one statement, the rows would be those of its beginning.
 */
const lockStatement = `
select m.message_id as "messageId", m.created_at::text as "createdAt", m.status
from unnest($1::text[]) as r (message_id)
join telecom.message m on m.message_id = r.message_id
order by m.message_id
for update of m`;

/** Writes the statuses of locked messages. The time of a message leads to its week. */
const applyStatement = `
with ${clockTable},
applied as (
  update telecom.message m
  set status = r.status, status_code = r.status_code, reported_at = coalesce(r.at, ${now})
  from unnest($2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
    as r (message_id, created_at, before, status, status_code, at)
  where m.message_id = r.message_id and m.created_at = r.created_at
  returning m.batch, m.status, r.before
),
of_batch as (
  select a.batch, ${buckets.map((bucket) => `${change(bucket)} as ${bucket}`).join(', ')}
  from applied a group by a.batch
)
${addToTally(
  'b.campaign',
  '$8',
  Object.fromEntries(buckets.map((bucket) => [bucket, `sum(o.${bucket})`])),
  'of_batch o join telecom.batch b on b.id = o.batch group by b.campaign order by b.campaign',
)}`;

/** Keeps reports whose message is not there yet, also if it has come since the lock. */
const keepStatement = `
with ${clockTable}
insert into telecom.inbox as i
  (message_id, recipient, sender_id, status, status_code, at, received_at)
select r.message_id, r.recipient, r.sender_id, r.status, r.status_code, r.at, ${now}
from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
  as r (message_id, recipient, sender_id, status, status_code, at)
order by r.message_id
on conflict (message_id) do update
set status = excluded.status, status_code = excluded.status_code, at = excluded.at
where ${rankOf('excluded.status')} > ${rankOf('i.status')}`;

/** How reports are applied. */
export interface ApplyOptions {
  readonly now: string | null;
  readonly shard: number;
  /** Whether reports of unknown messages are kept until the message is there. */
  readonly keepsUnknown: boolean;
}

/**
 * Applies reports with distinct message IDs. Only a higher rank replaces a status, so copies and late reports change
 * nothing, and no table of seen events is needed. Returns the IDs of the messages that the store has.
 */
export async function applyReports(
  database: Database,
  reports: readonly DeliveryReport[],
  options: ApplyOptions,
): Promise<ReadonlySet<string>> {
  if (!reports.length) return new Set();
  return byIndex(database, async (transaction) => {
    const locked = await transaction.query<LockedMessage>(
      lockStatement,
      [reports.map(({ messageId }) => messageId)],
      { name: 'lock_messages' },
    );
    const messages = new Map(locked.map((message) => [message.messageId, message]));
    const changes = reports.flatMap((report) => {
      const message = messages.get(report.messageId);
      const isHigher = message && rankOfStatus(report.status) > rankOfStatus(message.status);
      return isHigher ? [{ report, message }] : [];
    });
    if (changes.length) await apply(transaction, changes, options);
    const unknown = reports.filter(({ messageId }) => !messages.has(messageId));
    if (unknown.length && options.keepsUnknown) await keep(transaction, unknown, options);
    return new Set(messages.keys());
  });
}

interface LockedMessage {
  readonly messageId: string;
  /** As PostgreSQL writes it: a date of JavaScript has no microseconds. */
  readonly createdAt: string;
  readonly status: string | null;
}

interface Change {
  readonly report: DeliveryReport;
  readonly message: LockedMessage;
}

async function apply(
  transaction: Queryable,
  changes: readonly Change[],
  { now: time, shard }: ApplyOptions,
): Promise<void> {
  const values = [
    time,
    changes.map(({ message }) => message.messageId),
    changes.map(({ message }) => message.createdAt),
    changes.map(({ message }) => message.status),
    changes.map(({ report }) => report.status),
    changes.map(({ report }) => report.statusCode),
    changes.map(({ report }) => report.at),
    shard,
  ];
  await transaction.query(applyStatement, values, { name: 'apply_reports' });
}

async function keep(
  transaction: Queryable,
  reports: readonly DeliveryReport[],
  { now: time }: ApplyOptions,
): Promise<void> {
  const values = [
    time,
    reports.map(({ messageId }) => messageId),
    reports.map(({ recipient }) => recipient),
    reports.map(({ senderId }) => senderId),
    reports.map(({ status }) => status),
    reports.map(({ statusCode }) => statusCode),
    reports.map(({ at }) => at),
  ];
  await transaction.query(keepStatement, values, { name: 'keep_reports' });
}
