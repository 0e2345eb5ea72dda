import { isFinalStatus } from '@23telecom/client';

/** The colour and icon of an outcome. */
export type OutcomeTone = 'good' | 'wait' | 'warn' | 'bad';

/** The outcome of a message in the reader's words. */
export interface Outcome {
  readonly word: string;
  readonly tone: OutcomeTone;
}

const wait: Outcome = { word: 'On its way', tone: 'wait' };
const notDelivered: Outcome = { word: 'Not delivered', tone: 'bad' };
const notSent: Outcome = { word: 'Not sent', tone: 'bad' };

/** The outcome of each final status (contract §9), and of each recipient that was not accepted (contract §1.2). */
const outcomes: Readonly<Record<string, Outcome>> = {
  DELIVRD: { word: 'Delivered', tone: 'good' },
  UNDELIV: notDelivered,
  DELETED: notDelivered,
  REJECTD: { word: 'Refused', tone: 'bad' },
  EXPIRED: { word: 'Expired', tone: 'warn' },
  UNKNOWN: { word: 'Unknown', tone: 'warn' },
  failed: notSent,
  blocked_country: notSent,
  queue_error: notSent,
  config_error: notSent,
};

/** Returns the outcome of a status. A status that is not known may still be followed by others. */
export function outcomeOf(status: string): Outcome {
  return outcomes[status] ?? (isFinalStatus(status) ? notDelivered : wait);
}
