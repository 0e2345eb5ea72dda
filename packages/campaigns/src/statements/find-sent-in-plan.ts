import type { Queryable } from '../database/database.ts';
import type { HistoryMessage } from './history-message.ts';
import { clockTable, now } from './now.ts';

/** The senders of campaigns that have begun and have batches left. */
export async function listActiveSenders(database: Queryable): Promise<readonly string[]> {
  const rows = await database.query<{ readonly senderId: string }>(`
select distinct c.sender_id as "senderId"
from telecom.campaign c
where c.state in ('planned', 'running', 'paused')
  and exists (select from telecom.batch b where b.campaign = c.number and b.state = 'planned')
limit 20`);
  return rows.map(({ senderId }) => senderId);
}

/**
 * Whether a message that no row knows went to a recipient who is still to be sent to. The recipients of a batch
 * are in order, so that its first and its last one exclude most batches.
 */
const statement = `
select exists (
  select
  from unnest($2::text[], $3::bigint[], $4::text[], $5::timestamptz[])
    as r (message_id, recipient, text, created_at)
  join telecom.campaign c on c.sender_id = $1 and c.state in ('planned', 'running', 'paused')
    and r.created_at >= coalesce(c.planned_at, c.created_at)
  join telecom.batch b on b.campaign = c.number and b.state = 'planned'
    and b.recipients[1] <= r.recipient and b.recipients[cardinality(b.recipients)] >= r.recipient
    and b.recipients @> array[r.recipient]
  join telecom.text t on t.number = b.text and t.body = r.text
  where not exists (select from telecom.message m where m.message_id = r.message_id)
) as "isSent"`;

/** Whether the history has a message of a batch that the tables call planned. */
export async function isSentInPlan(
  database: Queryable,
  senderId: string,
  messages: readonly HistoryMessage[],
): Promise<boolean> {
  const [row] = await database.query<{ readonly isSent: boolean }>(statement, [
    senderId,
    messages.map(({ messageId }) => messageId),
    messages.map(({ recipient }) => recipient),
    messages.map(({ text }) => text),
    messages.map(({ createdAt }) => createdAt),
  ]);
  return row?.isSent ?? false;
}

/** The batch that a lane sends next. */
export interface NextBatch {
  readonly id: number;
  readonly senderId: string;
  readonly text: string;
  readonly recipients: readonly string[];
  /** In milliseconds since 1970 on the database's clock. */
  readonly plannedAt: number;
  readonly now: number;
}

const nextStatement = `
with ${clockTable}
select b.id, c.sender_id as "senderId", t.body as text, b.recipients,
  (extract(epoch from coalesce(c.planned_at, c.created_at)) * 1000)::float8 as "plannedAt",
  (extract(epoch from ${now}) * 1000)::float8 as now
from telecom.campaign c
join telecom.lane l on l.campaign = c.number
cross join lateral (
  select n.id, n.text, n.recipients
  from telecom.batch n
  where n.campaign = c.number and n.lane = l.number and n.state = 'planned'
  order by n.due_at, n.id
  limit 2
) b
join telecom.text t on t.number = b.text
where c.state in ('planned', 'running', 'paused')
order by c.number desc, b.id
limit 40`;

/**
 * Lists the batches that come next. Batches are sent in a fixed order, so these are the first that tables which
 * went back in time have forgotten.
 */
export function listNextBatches(
  database: Queryable,
  time: string | null,
): Promise<readonly NextBatch[]> {
  return database.query<NextBatch>(nextStatement, [time]);
}
