import { isFinalStatus, type SmsStatus, type TelecomError } from '@23telecom/client';

/** The provider asks for 3 to 5 s between polls at first, and for giving up after a few minutes. */
const firstMs = 3_000;
const longestMs = 30_000;
const growth = 1.25;
/** With the intervals above: about five minutes. */
const mostPolls = 16;
const dayMs = 86_400_000;

/** What of a query's state decides on the next poll. */
export interface PollState {
  readonly data?: SmsStatus | undefined;
  readonly error: TelecomError | null;
  readonly dataUpdatedAt: number;
  readonly dataUpdateCount: number;
  readonly errorUpdateCount: number;
}

/** Whether the status is final: it is never fetched again. */
export const isSettled = ({ data }: Pick<PollState, 'data'>): boolean =>
  data !== undefined && isFinalStatus(data.status);

/**
 * Milliseconds to the next poll of a status, or `false` when there is nothing more to learn: the
 * status is final, the answer was an error that repeating won't mend (such as 401 and 404), five
 * minutes of polls went by, or the message is more than a day old. A function of the state alone,
 * so that all observers of a status poll as one.
 */
export const pollInterval = (state: PollState): number | false => {
  const { data, error, dataUpdatedAt } = state;
  const polls = state.dataUpdateCount + state.errorUpdateCount;
  return isSettled(state) ||
    polls > mostPolls ||
    error?.retryable === false ||
    (data && dataUpdatedAt - Date.parse(data.createdAt) > dayMs)
    ? false
    : Math.min(firstMs * growth ** (polls - 1), longestMs);
};
