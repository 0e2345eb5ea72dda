import { type Outcome, outcomes, outcomesByCountry } from '@23telecom/sandbox';

/** The last status of a message to a number with each outcome; null if it is not accepted. */
const lastStatuses: Readonly<Record<Outcome, string | null>> = {
  delivered: 'DELIVRD',
  undelivered: 'UNDELIV',
  rejected: 'REJECTD',
  expired: 'EXPIRED',
  unknown: 'UNKNOWN',
  slow: 'DELIVRD',
  neverFinal: 'UNDELIV',
  blockedCountry: null,
  queueError: null,
  duplicateWebhook: 'DELIVRD',
  outOfOrderWebhook: 'DELIVRD',
  failed: 'failed',
  configError: null,
  accepted: 'DELIVRD',
  deleted: 'DELETED',
};

/** Finds the outcome that a number simulates; every number without one is delivered. */
export function simulatedOutcomeOf(recipient: string): Outcome {
  for (const table of [outcomes, ...Object.values(outcomesByCountry)]) {
    for (const [outcome, numbers] of Object.entries(table)) {
      if ((numbers as readonly string[]).includes(recipient)) return outcome as Outcome;
    }
  }
  return 'delivered';
}

/** The last status of a message to a number in the sandbox; null if it is not accepted. */
export function lastStatusOf(recipient: string): string | null {
  return lastStatuses[simulatedOutcomeOf(recipient)];
}
