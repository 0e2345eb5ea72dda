import type { Sent } from '../errors/telecom-error.ts';
import type { OperationKind } from './operation.ts';

/** What became of an attempt, as far as the retry law cares. */
export type Outcome =
  /** An answer with a failure, or with something unreadable: its status and the provider's code. */
  | { readonly status: number; readonly code?: string | null | undefined }
  /** The connection was never made. */
  | 'refused'
  /** No answer, for any other reason: lost connection, timeout. */
  | 'lost'
  /** An answer 200 that cannot be read. */
  | 'unreadable';

/** What the retry law says of an outcome. */
export interface Verdict {
  /** Whether the same call may be made again. */
  readonly retryable: boolean;
  /** Whether the provider acted on it. */
  readonly sent: Sent;
}

/** Refusals by the provider's or an edge's own check, before anything is done. */
const refusals = new Set([400, 401, 402, 403, 404, 405, 413, 414, 415, 422, 429, 431]);

/**
 * The retry law (design, law 2): what may have cost money is repeated only where the answer proves
 * that nothing was queued; what only reads is repeated where another try may succeed.
 */
export function judge(kind: OperationKind, outcome: Outcome): Verdict {
  const status = typeof outcome === 'object' ? outcome.status : 0;
  const code = typeof outcome === 'object' ? outcome.code : null;
  const isUndone =
    outcome === 'refused' ||
    status === 429 ||
    (status === 500 && code === 'DB_ERROR') ||
    (status === 503 && code === 'SANDBOX_UNAVAILABLE');
  if (kind !== 'read') {
    return { retryable: isUndone, sent: isUndone || refusals.has(status) ? 'no' : 'maybe' };
  }
  const isPassing = typeof outcome === 'string' || status === 408 || status >= 500;
  return { retryable: isUndone || isPassing, sent: 'no' };
}
