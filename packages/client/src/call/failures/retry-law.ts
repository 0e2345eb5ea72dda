import type { Sent } from '../../errors/telecom-error.ts';
import type { OperationKind } from '../operations/operation.ts';

/** The result of an attempt that failed, as far as the retry law is concerned. */
export type Outcome =
  /** The provider, or an edge in front of it, responded with a failure. */
  | { readonly type: 'failure'; readonly status: number; readonly code: string | null }
  /** The account is still being set up (contract §5.1). */
  | { readonly type: 'in-setup' }
  /** The attempt failed before the request was written, so nothing was sent. */
  | { readonly type: 'not-connected' }
  /** The request may have gone out, and no complete response came: lost connection, timeout. */
  | { readonly type: 'no-response' }
  /** A response came that cannot be read, or that does not fit the request. */
  | { readonly type: 'unreadable' }
  /** A readable response says that the call succeeded; its data are missing. */
  | { readonly type: 'success-without-data' };

/** The decision of the retry law on an outcome. */
export interface Verdict {
  /** Whether the same call may be made again. */
  readonly retryable: boolean;
  /** Whether the provider acted on the call. */
  readonly sent: Sent;
}

/** Adds to an outcome the fields that every error of the same attempt has. */
export type Describe = (outcome: Outcome) => Verdict & {
  readonly operation: string;
  readonly attempts: number;
  /** Method and URL of the request; null if it has not been made. */
  readonly request: string | null;
};

/**
 * Statuses of a request that was refused before it was processed: nothing was sent, and the same
 * request would be refused again.
 */
export const refusingStatuses: ReadonlySet<number> = new Set([
  400, 401, 402, 403, 404, 405, 413, 414, 415, 422, 431,
]);

/** The status of a request that was refused because there were too many: a later one can succeed. */
export const limitingStatus = 429;

/** Codes of failures that the provider reports before it queues anything, with their status. */
export const statusOfUnqueuedCode: ReadonlyMap<string | null, number> = new Map([
  ['DB_ERROR', 500],
  ['SANDBOX_UNAVAILABLE', 503],
]);

/**
 * Statuses below 500 that can differ at the next attempt, although the provider may have acted: a
 * timeout, and a connection that led to another server (RFC 9110, 15.5.20).
 */
export const temporaryStatuses: ReadonlySet<number> = new Set([408, 421]);

/**
 * Decides whether a call may be retried, and whether the provider acted on it. A retry that might
 * cost money twice is allowed only after proof that nothing was queued (contract §8). A read may be
 * retried whenever another attempt can succeed.
 */
export function judge(kind: OperationKind, outcome: Outcome): Verdict {
  const isSafe = provesNothingWasQueued(outcome);
  if (kind === 'read') return { retryable: isSafe || isTemporary(outcome), sent: 'no' };
  if (isSafe) return { retryable: true, sent: 'no' };
  if (isRefusal(outcome)) return { retryable: false, sent: 'no' };
  return { retryable: false, sent: outcome.type === 'success-without-data' ? 'yes' : 'maybe' };
}

function provesNothingWasQueued(outcome: Outcome): boolean {
  if (outcome.type === 'not-connected') return true;
  if (outcome.type !== 'failure') return false;
  const { status, code } = outcome;
  return status === limitingStatus || statusOfUnqueuedCode.get(code) === status;
}

function isRefusal(outcome: Outcome): boolean {
  return (
    outcome.type === 'in-setup' ||
    (outcome.type === 'failure' && refusingStatuses.has(outcome.status))
  );
}

/** Whether another attempt of a read can succeed. */
function isTemporary(outcome: Outcome): boolean {
  if (outcome.type === 'failure') {
    return temporaryStatuses.has(outcome.status) || outcome.status >= 500;
  }
  return outcome.type !== 'in-setup';
}
