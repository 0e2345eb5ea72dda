import { announce } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { lookUpBatch } from '../settling/look-up-batch.ts';
import { proveSent } from '../settling/prove-sent.ts';
import type { ClaimedBatch } from '../statements/claim-batches.ts';
import type { Head } from '../statements/list-heads.ts';
import { clockTable, now } from '../statements/now.ts';
import { readCampaignId } from '../statements/read-campaign-id.ts';
import { refuseBatch, release } from '../statements/refuse-batch.ts';
import { giveUpBatch } from '../statements/give-up-batch.ts';

const readStatement = `
with ${clockTable}
select b.recipients, (extract(epoch from ${now}) * 1000)::float8 as now
from telecom.batch b
where b.id = $2`;

interface Row {
  readonly recipients: readonly string[];
  readonly now: number;
}

/** Time until a batch that could not be looked up is due again, in milliseconds. */
const pauseMs = 5000;

/**
 * Looks a planned batch up before it is sent, because the tables went back in time. True if the history was
 * read to its end and has none of its messages. If it has, the batch is settled as sent; otherwise it is
 * uncertain.
 */
export async function recheckBatch(
  context: CampaignContext,
  database: Database,
  batch: ClaimedBatch,
  head: Head,
): Promise<boolean> {
  const { id, attempt, text } = batch;
  const { owner, shard } = context;
  const [row] = await database.query<Row>(readStatement, [context.now(), id]);
  const { senderId, recheckFrom } = head;
  try {
    const evidence = await lookUpBatch(
      context,
      database,
      { id, senderId, text, recipients: row?.recipients ?? [] },
      { from: recheckFrom ?? 0, to: row?.now ?? 0, now: row?.now ?? 0 },
    );
    if (evidence.kind === 'nothing' && evidence.isSure) return true;
    if (evidence.kind === 'proof') {
      await proveSent(context, database, batch, evidence.found, ['claimed']);
      return false;
    }
    const hasPaused = await giveUpBatch(database, context.now(), batch, context.breaker, [
      'claimed',
    ]);
    if (hasPaused) await announce(database, await readCampaignId(database, head.campaign));
  } catch (error) {
    await refuseBatch(database, {
      now: context.now(),
      id,
      attempt,
      owner,
      shard,
      ...release,
      pauseMs,
    });
    context.onError(error);
  }
  return false;
}
