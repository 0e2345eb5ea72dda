import type { Database } from '../database/database.ts';
import { runTransactionAgain } from '../database/run-again.ts';
import { CampaignError } from '../errors/campaign-error.ts';
import { clockTable, now } from './now.ts';
import { stagingTable } from './staging-table.ts';

interface FoundBatch {
  readonly id: number;
  readonly campaign: number;
  readonly state: string;
}

const openStates = ['claimed', 'sending', 'settling', 'uncertain'];

/** A request that is still to be made gets one recipient less; one without any is done. */
const removeStatement = `
with ${clockTable},
own as (
  update telecom.batch b
  set recipients = array_remove(b.recipients, $2::bigint),
    state = case when cardinality(b.recipients) = 1 then 'done' else b.state end,
    outcome = case when cardinality(b.recipients) = 1 then 'suppressed' else b.outcome end
  where b.id = any ($3::bigint[]) and b.state = 'planned'
  returning b.id, b.campaign
),
left_out as (
  insert into telecom.message (created_at, batch, recipient, result)
  select ${now}, o.id, 0, 'suppressed' from own o
)
insert into telecom.tally as t (campaign, shard, suppressed)
select o.campaign, 0, count(*) from own o group by o.campaign
on conflict (campaign, shard) do update set suppressed = t.suppressed + excluded.suppressed`;

/** The result of `forget`. */
export interface ForgetResult {
  /** Messages and planned messages whose number was erased. */
  readonly erased: number;
}

/**
 * Erases a number, and the texts that only erased numbers got. Figures stay. The suppression list keeps the number: it is
 * why nobody writes to it again.
 *
 * @param digits - the number without `+`
 */
export function forgetRecipient(
  database: Database,
  time: string | null,
  digits: string,
): Promise<ForgetResult> {
  return runTransactionAgain(database, async (transaction) => {
    const staging = await transaction.query<{ readonly number: number }>(
      // A plan that is made at the same moment drops its table first.
      `select number from telecom.campaign where state = 'draft' order by number for key share`,
    );
    for (const { number } of staging) {
      await transaction.query(`delete from ${stagingTable(number)} where recipient = $1`, [digits]);
    }
    const batches = await transaction.query<FoundBatch>(
      'select id, campaign, state from telecom.batch where recipients @> array[$1::bigint] for update',
      [digits],
    );
    if (batches.some(({ state }) => openStates.includes(state))) {
      throw new CampaignError({
        code: 'CAMPAIGN_STATE',
        operation: 'campaigns.forget',
        description:
          'recipient: expected no open request to it: wait, or resolve it if it is uncertain',
        retryable: true,
      });
    }
    // Suppression right before a request took the number out of the batch, and its text stayed.
    const leftOut = await transaction.query<{ readonly batch: number }>(
      'select distinct batch from telecom.message where recipient = $1 and message_id is null',
      [digits],
    );
    const ids = [
      ...new Set([...batches.map(({ id }) => id), ...leftOut.map(({ batch }) => batch)]),
    ];
    await transaction.query(removeStatement, [time, digits, ids]);
    await transaction.query(
      'update telecom.batch set recipients = array_replace(recipients, $1::bigint, 0) where id = any ($2::bigint[])',
      [digits, ids],
    );
    await transaction.query(
      `update telecom.text t set body = ''
from telecom.batch b
where b.id = any ($1::bigint[]) and t.number = b.text
  and not exists (
    select from telecom.batch o
    where o.campaign = b.campaign and o.text = b.text and 0 <> any (o.recipients)
  )
  and t.body is distinct from (select c.text from telecom.campaign c where c.number = b.campaign)`,
      [ids],
    );
    const messages = await transaction.query(
      `update telecom.message set recipient = 0
where recipient = $2::bigint and (batch = any ($1::bigint[]) or message_id is null)
returning 1`,
      [ids, digits],
    );
    await transaction.query('update telecom.inbox set recipient = null where recipient = $1', [
      digits,
    ]);
    return { erased: Math.max(messages.length, batches.length) };
  });
}
