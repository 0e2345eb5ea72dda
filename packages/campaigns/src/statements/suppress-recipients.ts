import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';

const suppressStatement = `
with ${clockTable}
insert into telecom.suppression (recipient, scope, reason, created_at)
select r, $3::text, $4::text, ${now} from unnest($2::bigint[]) as r
order by r
on conflict (recipient, scope) do update set reason = coalesce(excluded.reason, suppression.reason)`;

/** Adds recipients, as digits, to the suppression list. */
export async function suppressRecipients(
  database: Queryable,
  time: string | null,
  recipients: readonly string[],
  scope: string,
  reason: string | null,
): Promise<void> {
  await database.query(suppressStatement, [time, recipients, scope, reason]);
}

/** Takes recipients, as digits, from the suppression list. Returns how many were on it. */
export async function unsuppressRecipients(
  database: Queryable,
  recipients: readonly string[],
  scope: string,
): Promise<number> {
  const rows = await database.query(
    `delete from telecom.suppression s
using (
  select recipient from telecom.suppression
  where recipient = any ($1::bigint[]) and scope = $2
  order by recipient for update
) locked
where s.recipient = locked.recipient and s.scope = $2
returning 1`,
    [recipients, scope],
  );
  return rows.length;
}
