import type { SendResult } from './send.ts';

/** The parts of a send's result that its charge follows from. */
export type ChargedSend = Pick<SendResult, 'results' | 'summary'> & {
  readonly isSandbox?: boolean | undefined;
};

/**
 * The charge for a send in the account's currency; null if it is not known. Accepted messages are not free,
 * unless a key of the provider's sandbox sent them: a cost of 0 means that the response lacked it.
 */
export function chargeOf({ results, summary, isSandbox }: ChargedSend): number | null {
  const isFree = isSandbox === true || !results.some(({ status }) => status === 'accepted');
  return summary.cost > 0 || isFree ? summary.cost : null;
}
