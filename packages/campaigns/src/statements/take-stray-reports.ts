import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';
import { type OpenBatch, openBatchColumns } from './open-batch.ts';

/**
 * Reports that may be of a request whose outcome is unknown: of its sender, to one of its recipients. Each is
 * looked at once.
 */
const strayStatement = `
with ${clockTable},
stray as materialized (
  select i.message_id
  from telecom.inbox i
  where i.looked_at is null and i.received_at >= ${now} - interval '1 hour'
    and (
      exists (
        select from telecom.batch b
        join telecom.campaign c on c.number = b.campaign
        where b.state in ('settling', 'uncertain') and b.recipients @> array[i.recipient]
          and c.sender_id = i.sender_id
      )
      or exists (
        select from telecom.message m
        where m.recipient = i.recipient and m.message_id is null and m.result = 'reconciled'
      )
    )
  limit 20
  for update skip locked
)
update telecom.inbox i
set looked_at = ${now}
from stray s
where i.message_id = s.message_id
returning i.message_id as "messageId"`;

/** Takes reports that may prove that an uncertain request was sent. */
export async function takeStray(
  database: Queryable,
  time: string | null,
): Promise<readonly string[]> {
  const rows = await database.query<{ readonly messageId: string }>(strayStatement, [time]);
  return rows.map(({ messageId }) => messageId);
}

const openStatement = `
with ${clockTable}
select ${openBatchColumns}, b.state = 'sending' as "isSending"
from telecom.batch b
join telecom.campaign c on c.number = b.campaign
join telecom.text t on t.number = b.text
where b.state in ('sending', 'settling', 'uncertain') and b.recipients @> array[$2::bigint]
  and c.sender_id = $3`;

/** An open batch that may own a message. */
export interface Candidate extends OpenBatch {
  /** Whether its process may still record the message. */
  readonly isSending: boolean;
}

/** Lists the open batches of a sender to a recipient. */
export function listOpenOf(
  database: Queryable,
  time: string | null,
  recipient: string,
  senderId: string,
): Promise<readonly Candidate[]> {
  return database.query<Candidate>(openStatement, [time, recipient, senderId]);
}
