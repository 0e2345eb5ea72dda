import type { Database } from '../database/database.ts';
import { byIndex } from './by-index.ts';

const knownStatement = `
select m.message_id as "messageId"
from unnest($1::text[]) as r (message_id)
join telecom.message m on m.message_id = r.message_id`;

/** Returns which of these message IDs the store has: they are explained by other requests. */
export async function findKnownMessages(
  database: Database,
  messageIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (!messageIds.length) return new Set();
  const rows = await byIndex(database, (transaction) =>
    transaction.query<{ readonly messageId: string }>(knownStatement, [messageIds]),
  );
  return new Set(rows.map(({ messageId }) => messageId));
}

const rivalStatement = `
select r.recipient::text, count(*) as rivals
from unnest($2::bigint[]) as r (recipient)
join telecom.batch own on own.id = $1
join telecom.campaign oc on oc.number = own.campaign
join telecom.text ot on ot.number = own.text
join telecom.batch b on b.recipients @> array[r.recipient] and b.id <> own.id
  and b.state in ('claimed', 'sending', 'settling', 'uncertain')
join telecom.campaign c on c.number = b.campaign and c.sender_id = oc.sender_id
join telecom.text t on t.number = b.text and t.body = ot.body
group by 1`;

/** Counts the other open batches that may explain a message to these recipients. */
export async function countRivals(
  database: Database,
  id: number,
  recipients: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const values = [id, recipients];
  const rows = await database.query<{ readonly recipient: string; readonly rivals: number }>(
    rivalStatement,
    values,
  );
  return new Map(rows.map(({ recipient, rivals }) => [recipient, rivals]));
}
