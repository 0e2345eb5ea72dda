import type { Database } from '../database/database.ts';
import { byIndex } from './by-index.ts';
import { isFinal, rankOf } from './statuses.ts';

/** The last reported status of a message. */
export interface MessageReport {
  readonly messageId: string;
  /** Such as `DELIVRD`. */
  readonly status: string;
  readonly statusCode: string | null;
  /** When it was reported, ISO 8601 in UTC. */
  readonly reportedAt: string | null;
  readonly isFinal: boolean;
}

/** A message that no campaign has sent, such as one by `sms.send`, has its report in the inbox. */
const statement = `
select distinct on (r.message_id) r.message_id as "messageId", r.status, r.status_code as "statusCode",
  r.reported_at as "reportedAt", ${isFinal('r.status')} as "isFinal"
from (
  select m.message_id, m.status, m.status_code, m.reported_at
  from unnest($1::text[]) as w (message_id)
  join telecom.message m on m.message_id = w.message_id and m.status is not null
  union all
  select i.message_id, i.status, i.status_code, coalesce(i.at, i.received_at)
  from telecom.inbox i
  where i.message_id = any ($1::text[])
) r
order by r.message_id, ${rankOf('r.status')} desc`;

/** Reads the reports of messages; those without a report are left out. */
export function readReports(
  database: Database,
  messageIds: readonly string[],
): Promise<readonly MessageReport[]> {
  return byIndex(database, (transaction) =>
    transaction.query<MessageReport>(statement, [messageIds]),
  );
}
