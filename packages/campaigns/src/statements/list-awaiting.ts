import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';
import { isFinal } from './statuses.ts';

/** A sender and a day with messages that lack a report. */
export interface AwaitingDay {
  readonly senderId: string;
  /** In milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Messages without a final report. */
  readonly awaiting: number;
  /** Whether some of them have no message ID, so that only the history can name them. */
  readonly hasUnnamed: boolean;
}

/** The condition that a message `m` waits for its final report. */
const isAwaiting = `(m.result is null or m.result = 'reconciled') and not ${isFinal('m.status')}`;

/** Reports come within minutes. After four days the provider has ended every message (contract §9). */
const awaitingStatement = `
with ${clockTable}
select c.sender_id as "senderId",
  (extract(epoch from min(m.created_at)) * 1000)::float8 as "from",
  (extract(epoch from max(m.created_at)) * 1000)::float8 as "to",
  count(*) as awaiting, bool_or(m.message_id is null) as "hasUnnamed"
from telecom.message m
join telecom.batch b on b.id = m.batch
join telecom.campaign c on c.number = b.campaign
where m.created_at between ${now} - interval '4 days' and ${now} - $2::float8 * interval '1 millisecond'
  and ${isAwaiting}
group by c.sender_id, date_trunc('day', m.created_at at time zone 'UTC')
order by 2`;

/** Lists the days whose reports have holes. */
export function listAwaiting(
  database: Queryable,
  time: string | null,
  olderThanMs: number,
): Promise<readonly AwaitingDay[]> {
  return database.query<AwaitingDay>(awaitingStatement, [time, olderThanMs]);
}

const idsStatement = `
select m.message_id as "messageId"
from telecom.message m
join telecom.batch b on b.id = m.batch
join telecom.campaign c on c.number = b.campaign
where m.created_at between to_timestamp($2::float8 / 1000) - interval '1 second'
    and to_timestamp($3::float8 / 1000) + interval '1 second'
  and c.sender_id = $1 and m.message_id is not null and ${isAwaiting}`;

/** Lists the message IDs of a day that lack a final report. */
export async function listAwaitingIds(
  database: Queryable,
  { senderId, from, to }: AwaitingDay,
): Promise<readonly string[]> {
  const rows = await database.query<{ readonly messageId: string }>(idsStatement, [
    senderId,
    from,
    to,
  ]);
  return rows.map(({ messageId }) => messageId);
}
