import { announce } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import { runTransactionAgain } from '../database/run-again.ts';
import { endedError, outdatedDecisionError, unknownEntryError } from '../errors/decision-errors.ts';
import type { BatchAttempt } from '../statements/batch-attempt.ts';
import { noteEvent } from '../statements/note-event.ts';
import { proveBatch } from '../statements/prove-batch.ts';
import { readAttemptFate } from '../statements/read-attempt-fate.ts';
import { resendBatch } from '../statements/resend-batch.ts';
import type { CampaignDecision } from './campaign.ts';
import { describeFate } from './describe-fate.ts';

/**
 * Carries out a person's decision on an attempt of a request, and keeps who made it. The decision counts only while the
 * request is uncertain in that attempt.
 */
export async function resolveUncertain(
  context: CampaignContext,
  { id, number }: { readonly id: string; readonly number: number },
  request: BatchAttempt,
  decision: CampaignDecision,
  actor: string | null,
): Promise<void> {
  const { shard } = context;
  const { attempt } = request;
  const database = await context.open();
  await runTransactionAgain(database, async (transaction) => {
    const fate = await readAttemptFate(transaction, number, request);
    if (!fate) throw unknownEntryError();
    const now = context.now();
    const isDone =
      decision === 'resend'
        ? await resendBatch(transaction, now, number, request)
        : await proveBatch(transaction, {
            now,
            ...request,
            shard,
            outcome: 'resolved',
            states: ['uncertain'],
            found: [],
          });
    if (!isDone) {
      // Another decision, or the history, may have come at the same moment.
      const last = (await readAttemptFate(transaction, number, request)) ?? fate;
      const isUnchanged = last.state === 'uncertain' && last.attempt === attempt;
      throw isUnchanged ? endedError() : outdatedDecisionError(describeFate(attempt, last));
    }
    const detail = { decision, attempt };
    const event = { campaign: number, batch: request.id, kind: 'decision', actor, detail };
    await noteEvent(transaction, now, event);
  });
  await announce(database, id);
}
