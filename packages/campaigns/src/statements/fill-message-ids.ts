import type { Database } from '../database/database.ts';
import { byIndex } from './by-index.ts';
import type { HistoryMessage } from './history-message.ts';

/**
 * Gives reconciled messages their IDs: those of the same sender, text and time that no other message has. The
 * oldest of several messages to a recipient comes first.
 */
const fillStatement = `
with found as materialized (
  select distinct on (m.batch, m.recipient) m.batch, m.recipient, m.created_at, r.message_id
  from unnest($2::text[], $3::bigint[], $4::text[], $5::timestamptz[])
    as r (message_id, recipient, text, created_at)
  join telecom.message m on m.recipient = r.recipient and m.message_id is null
    and m.result = 'reconciled'
  join telecom.batch b on b.id = m.batch
    and r.created_at between b.sent_at - interval '2 minutes' and coalesce(b.lost_at, b.sent_at) + interval '3 minutes'
  join telecom.campaign c on c.number = b.campaign and c.sender_id = $1
  join telecom.text t on t.number = b.text and (t.body = r.text or t.body ~* '(https?://|www\\.)\\S')
  where not exists (select from telecom.message o where o.message_id = r.message_id)
  order by m.batch, m.recipient, r.created_at
),
once as (
  select distinct on (message_id) * from found order by message_id, batch
)
update telecom.message m
set message_id = o.message_id
from once o
where m.batch = o.batch and m.recipient = o.recipient and m.created_at = o.created_at
  and m.message_id is null`;

/** Fills in the IDs of reconciled messages. */
export async function fillMessageIds(
  database: Database,
  senderId: string,
  messages: readonly HistoryMessage[],
): Promise<void> {
  const values = [
    senderId,
    messages.map(({ messageId }) => messageId),
    messages.map(({ recipient }) => recipient),
    messages.map(({ text }) => text),
    messages.map(({ createdAt }) => createdAt),
  ];
  await byIndex(database, (transaction) => transaction.query(fillStatement, values));
}
