import type { Database } from '../database/database.ts';
import { byIndex } from './by-index.ts';
import type { DeliveryReport } from './delivery-report.ts';
import { rankOf } from './statuses.ts';

/** Reports in the inbox whose message has come meanwhile. */
const matchedStatement = `
select i.message_id as "messageId", i.recipient::text, i.sender_id as "senderId", i.status,
  i.status_code as "statusCode", i.at
from telecom.inbox i
where i.received_at >= coalesce($1::timestamptz, clock_timestamp()) - $2::float8 * interval '1 millisecond'
  and exists (select from telecom.message m where m.message_id = i.message_id)
order by i.message_id
limit 500`;

/** Lists the reports of the last `withinMs` whose message is there now. */
export function listMatched(
  database: Database,
  time: string | null,
  withinMs: number,
): Promise<readonly DeliveryReport[]> {
  return byIndex(database, (transaction) =>
    transaction.query<DeliveryReport>(matchedStatement, [time, withinMs]),
  );
}

/** Deletes reports that were applied, unless a newer one has replaced them. */
export async function deleteApplied(
  database: Database,
  reports: readonly DeliveryReport[],
): Promise<void> {
  await database.query(
    `delete from telecom.inbox i
using unnest($1::text[], $2::text[]) as r (message_id, status)
where i.message_id = r.message_id and ${rankOf('i.status')} <= ${rankOf('r.status')}`,
    [reports.map(({ messageId }) => messageId), reports.map(({ status }) => status)],
  );
}
