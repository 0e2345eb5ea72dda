import type { Database } from '../database/database.ts';
import { clockTable, now } from './now.ts';

/** The condition that a campaign has nothing left to send, or that its time is over. */
const isOver = `(
    c.state = 'running' and not exists (
      select from telecom.batch b
      where b.campaign = c.number and (b.state = 'planned' or b.state in ('claimed', 'sending'))
    )
    or c.state in ('running', 'paused') and c.expires_at <= ${now}
  )`;

const findStatement = `
with ${clockTable}
select c.number from telecom.campaign c where ${isOver} order by c.number`;

const lockStatement = `
select from telecom.campaign c where c.number = any ($1::bigint[]) order by c.number for update`;

const finishStatement = `
with ${clockTable},
ended as (
  update telecom.campaign c
  set ended_at = ${now}, paused_by = null,
    state = case
      when exists (select from telecom.batch b where b.campaign = c.number and b.state in ('planned', 'claimed'))
      then 'expired' else 'sent'
    end
  where c.number = any ($2::bigint[]) and ${isOver}
  returning c.number, c.id, c.state
),
noted as (
  insert into telecom.event (at, campaign, kind)
  select ${now}, e.number, e.state from ended e
)
select e.id from ended e`;

/**
 * Ends campaigns whose time is over, and those that have nothing left to send. The last statement begins when
 * the campaigns are locked, so it sees a batch that was planned again at the same moment. Returns their IDs.
 */
export async function finishCampaigns(
  database: Database,
  time: string | null,
): Promise<readonly string[]> {
  const over = await database.query<{ readonly number: number }>(findStatement, [time]);
  if (!over.length) return [];
  const numbers = over.map(({ number }) => number);
  return database.transaction(async (transaction) => {
    await transaction.query(lockStatement, [numbers]);
    const ended = await transaction.query<{ readonly id: string }>(finishStatement, [
      time,
      numbers,
    ]);
    return ended.map(({ id }) => id);
  });
}
