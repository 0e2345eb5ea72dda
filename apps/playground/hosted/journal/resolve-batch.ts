import { resolveUncertain } from '@23telecom/client';
import type { RunDecision } from '../../src/runs/data/run.ts';
import { RequestProblem } from '../../server/runs/request-problem.ts';
import type { HostedRun } from './hosted-run.ts';
import type { RunDriver } from './run-driver.ts';

/** Carries out a person's decision on an uncertain request of a run, given by its number. */
export async function resolveBatch(
  run: HostedRun,
  number: number,
  decision: RunDecision,
  { drive, halt }: RunDriver,
): Promise<void> {
  const { record } = run.stored();
  // `sendMany` reads the journal once, at its start.
  await halt(record.id);
  const { state } = run.stored();
  const found = run.book.uncertain().find((request) => request.number === number);
  if (found === undefined || (decision === 'resend' && state === 'cancelled')) {
    const message = 'This request is not uncertain any more, or the run was cancelled.';
    throw new RequestProblem(409, 'CAMPAIGN_STATE', message);
  }
  await resolveUncertain(run.journal, found.batch, decision);
  if (decision === 'resend' && state === 'sent') {
    await run.update({ state: 'running', endedAt: null });
  }
  run.changed();
  drive(run);
}
