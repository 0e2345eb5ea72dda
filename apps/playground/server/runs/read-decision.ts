import type { RunDecision, RunResolution } from '../../src/runs/data/run.ts';
import { invalidField } from './request-problem.ts';

const decisions: readonly unknown[] = ['sent', 'resend'] satisfies readonly RunDecision[];

/**
 * Reads the body of `POST /api/runs/:id/resolve`.
 *
 * @throws RequestProblem `INVALID_INPUT` naming the field
 */
export function readDecision(body: unknown): RunResolution {
  if (typeof body !== 'object' || body === null) throw invalidField('body', 'a JSON object');
  const { decision, recipients, key } = body as Readonly<Record<string, unknown>>;
  if (!decisions.includes(decision)) throw invalidField('decision', '"sent" or "resend"');
  if (!Number.isSafeInteger(recipients) || Number(recipients) < 1) {
    throw invalidField('recipients', 'the number of uncertain messages, 1 or more');
  }
  if (typeof key !== 'string' || key === '' || key.length > 100) {
    throw invalidField('key', "the run's uncertainKey");
  }
  return { decision: decision as RunDecision, recipients: Number(recipients), key };
}
