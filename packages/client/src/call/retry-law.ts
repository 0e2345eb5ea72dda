import type { Sent } from '../errors/telecom-error.ts';
import type { OperationKind } from './operation.ts';

/** What became of an attempt, as far as the retry law cares. */
export type Outcome =
  /** An answer with a failure: its status and the provider's code. */
  | { readonly status: number; readonly code?: string | null | undefined }
  /** Nothing went out: the connection was never made. */
  | 'refused'
  /** No answer, for any other reason: lost connection, timeout. */
  | 'lost'
  /** An answer that cannot be read. */
  | 'unreadable'
  /** An answer that says yes and nothing more. */
  | 'done';

/** What the retry law says of an outcome. */
export interface Verdict {
  /** Whether the same call may be made again. */
  readonly retryable: boolean;
  /** Whether the provider acted on it. */
  readonly sent: Sent;
}

/** What an outcome means for one attempt of one call: the part that all its errors share. */
export type Describe = (
  outcome: Outcome,
) => Verdict & { readonly operation: string; readonly attempts: number };

/** Proves by itself that nothing was done, so that even a send may be repeated. */
const undone = /^(refused|429 .*|500 DB_ERROR|503 SANDBOX_UNAVAILABLE)$/;

/** Refusals by the provider's or an edge's own check: nothing was done, nor would it be. */
const refused = /^4(0[0-5]|1[345]|22|31) /;

/** What may go better at another try. */
const passing = /^(lost|unreadable|done|408 .*|5.*)$/;

/**
 * The retry law (design, law 2): what may have cost money is repeated only where the answer proves
 * that nothing was queued; what only reads is repeated where another try may succeed.
 */
export function judge(kind: OperationKind, outcome: Outcome): Verdict {
  const key = typeof outcome === 'string' ? outcome : `${outcome.status} ${outcome.code ?? ''}`;
  const isUndone = undone.test(key);
  if (kind === 'read') return { retryable: isUndone || passing.test(key), sent: 'no' };
  const sent = isUndone || refused.test(key) ? 'no' : key === 'done' ? 'yes' : 'maybe';
  return { retryable: isUndone, sent };
}
