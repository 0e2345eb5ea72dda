import type { Queryable } from '../database/database.ts';
import type { BatchAttempt } from './batch-attempt.ts';
import { clockTable, now } from './now.ts';

/**
 * Plans an uncertain request again, because a person knows that nothing was sent. A campaign that had nothing
 * left to send runs again for it.
 */
const statement = `
with ${clockTable},
again as (
  update telecom.campaign c
  set state = case c.state when 'sent' then 'running' else c.state end,
    ended_at = case c.state when 'sent' then null else c.ended_at end
  where c.number = $2 and c.state in ('running', 'paused', 'sent')
  returning c.number
),
planned as (
  update telecom.batch b
  set state = 'planned', due_at = ${now}, owner = null, sent_at = null, lost_at = null, error = null
  from again a
  where b.id = $3 and b.campaign = a.number and b.attempt = $4 and b.state = 'uncertain'
  returning b.id
)
select id from planned`;

/** Plans an uncertain request again. False if the campaign has ended, or the request has changed. */
export async function resendBatch(
  database: Queryable,
  time: string | null,
  campaign: number,
  { id, attempt }: BatchAttempt,
): Promise<boolean> {
  return (await database.query(statement, [time, campaign, id, attempt])).length > 0;
}
