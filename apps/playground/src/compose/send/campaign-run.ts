import type { SendManyOutcome, SendRecipientResult } from '@23telecom/client';
import { sumExactly } from '../../cost/exact-sum.ts';

/** A request that was not sent, or may not have been. */
export interface RunFailure {
  readonly code: string;
  readonly description: string;
  readonly recipients: readonly string[];
  readonly sent: 'no' | 'maybe';
}

/** How far the sending of a campaign is. */
export interface CampaignRun {
  readonly recipients: number;
  readonly requests: number;
  /** Recipients whose fate is known, or known to be uncertain. */
  readonly settled: number;
  readonly results: readonly SendRecipientResult[];
  /** Recipients whose answer was lost and whose message was found in the history. */
  readonly reconciled: number;
  /** In the account's currency, as the answers say. */
  readonly cost: number;
  readonly failures: readonly RunFailure[];
  /** Recipients that nothing was tried for: the run ended before them. */
  readonly unsent: readonly string[];
  /** Why a single request failed. */
  readonly error: Error | undefined;
  readonly isRunning: boolean;
}

export const startRun = (recipients: number, requests: number): CampaignRun => ({
  recipients,
  requests,
  settled: 0,
  results: [],
  reconciled: 0,
  cost: 0,
  failures: [],
  unsent: [],
  error: undefined,
  isRunning: true,
});

/** The run after one more outcome. */
export function addOutcome(run: CampaignRun, outcome: SendManyOutcome): CampaignRun {
  const { recipients } = outcome;
  const next = { ...run, settled: run.settled + recipients.length };
  switch (outcome.status) {
    case 'sent':
      return {
        ...next,
        results: [...run.results, ...(outcome.results ?? recipients.map(asAccepted))],
        reconciled: run.reconciled + (outcome.results ? 0 : recipients.length),
        cost: sumExactly([run.cost, outcome.summary?.cost ?? 0]),
      };
    case 'unsent':
      return { ...next, unsent: [...run.unsent, ...recipients] };
    case 'invalid':
      return addFailure(next, recipients, 'INVALID_INPUT', outcome.issues[0]?.message, 'no');
    case 'failed':
      return addFailure(next, recipients, outcome.error.code, outcome.error.description, 'no');
    case 'uncertain':
      return addFailure(
        next,
        recipients,
        outcome.error?.code ?? 'CONNECTION_LOST',
        outcome.error?.description,
        'maybe',
      );
  }
}

/** The history tells that it was taken, and no more. */
const asAccepted = (recipient: string): SendRecipientResult => ({
  recipient,
  messageId: null,
  segments: 0,
  status: 'accepted',
});

function addFailure(
  run: CampaignRun,
  recipients: readonly string[],
  code: string,
  description = '',
  sent: 'no' | 'maybe',
): CampaignRun {
  return { ...run, failures: [...run.failures, { code, description, recipients, sent }] };
}
