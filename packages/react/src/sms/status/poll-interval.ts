import { isFinalStatus, type SmsStatus } from '@23telecom/client';
import type { TelecomQueryView } from '../../query/telecom-query-options.ts';

/** The provider asks for 3 to 5 s between polls at first, and for an end after a few minutes. */
const firstMs = 3_000;
const maxMs = 30_000;
const growth = 1.25;
/** About five minutes at the intervals above. */
const maxPolls = 16;
const dayMs = 86_400_000;

/** The part of a query's state that decides on the next poll. */
export type PollState = TelecomQueryView<SmsStatus>['state'];

/** Whether the status is final. A final status is never fetched again. */
export function isSettled({ data }: Pick<PollState, 'data'>): boolean {
  return data !== undefined && isFinalStatus(data.status);
}

/**
 * Milliseconds to the next poll of a status, or `false` to stop: when the status is final, after an
 * error that a retry cannot fix (such as 401 and 404), after five minutes of polls, and for a message
 * that is more than a day old. It depends on the query's state alone, so that all components that
 * show one status share its polls.
 */
export function pollInterval(state: PollState): number | false {
  const { data, error, dataUpdatedAt } = state;
  const polls = state.dataUpdateCount + state.errorUpdateCount;
  return isSettled(state) ||
    polls > maxPolls ||
    error?.retryable === false ||
    (data && dataUpdatedAt - Date.parse(data.createdAt) > dayMs)
    ? false
    : Math.min(firstMs * growth ** (polls - 1), maxMs);
}
