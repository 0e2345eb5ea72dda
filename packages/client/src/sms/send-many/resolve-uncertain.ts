import { checkOptions } from '@23telecom/checks';
import { defaultTimeoutMs } from '../../call/options/call-limits.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import { awaitStep } from '../../store/await-step.ts';
import type { SendJournal, UncertainDecision } from './journal.ts';
import { journalCheck } from './journal-check.ts';
import { replayJournal } from './replay-journal.ts';

/** A request of which a journal does not know whether it was sent. */
export interface UncertainBatch {
  /** Id of the request within the journal. */
  readonly batch: string;
  /** When the request was made: ISO 8601 in UTC. */
  readonly at: string;
  readonly senderId: string;
  readonly recipients: readonly string[];
}

const decisions: readonly UncertainDecision[] = ['sent', 'resend'];

/**
 * Lists the requests of which a journal does not know whether they were sent. Run `sendMany` again
 * first: it looks for each of them in the history.
 *
 * @example
 * ```ts
 * for (const { at, recipients } of await listUncertain(journal)) console.log(at, recipients.length);
 * ```
 */
export async function listUncertain(journal: SendJournal): Promise<readonly UncertainBatch[]> {
  checkJournal(journal, 'listUncertain');
  const { open } = await replayJournal(journal, { operation: 'listUncertain' });
  return [...open.values()].map(({ intent: { batch, at, senderId, recipients } }) => ({
    batch,
    at,
    senderId,
    recipients,
  }));
}

/**
 * Records your decision on an uncertain request, with the time. `sent`: its recipients have their
 * message and are skipped from now on. `resend`: they have none, and the next run sends to them. Do
 * not call it while a run uses the journal.
 *
 * @throws ValidationError if the journal has no such uncertain request, or for another decision
 *
 * @example
 * ```ts
 * for (const { batch } of await listUncertain(journal)) await resolveUncertain(journal, batch, 'sent');
 * ```
 */
export async function resolveUncertain(
  journal: SendJournal,
  batch: string,
  decision: UncertainDecision,
): Promise<void> {
  checkJournal(journal, 'resolveUncertain');
  if (!decisions.includes(decision)) {
    const message = "expected 'sent' or 'resend'";
    throwIssues([{ path: 'decision', code: 'NOT_ALLOWED', message }], 'resolveUncertain');
  }
  const { open } = await replayJournal(journal, { operation: 'resolveUncertain' });
  if (!open.has(batch)) {
    const message = 'expected the id of an uncertain request: list them with listUncertain';
    throwIssues([{ path: 'batch', code: 'NOT_UNCERTAIN', message }], 'resolveUncertain');
  }
  const at = new Date().toISOString();
  await awaitStep(journal.append({ type: 'resolution', batch, at, decision }), {
    name: 'the journal',
    operation: 'resolveUncertain',
    timeoutMs: defaultTimeoutMs,
    sent: 'no',
  });
}

function checkJournal(journal: unknown, operation: string): void {
  const required = ['journal'];
  throwIssues(checkOptions({ journal }, { journal: journalCheck }, { required }), operation);
}
