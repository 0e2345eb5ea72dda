import { isTelecomError } from '../errors/telecom-error.ts';
import type { MadeCall } from './make-call.ts';
import type { AuditEntry, InputFields } from './proxy-options.ts';
import { Refusal } from './refuse.ts';

/** The part of an audit entry that follows from a call that was made. */
export type CallEntry = Omit<AuditEntry, 'operation' | 'status' | 'durationMs'>;

const empty = {
  code: null,
  upstreamStatus: null,
  sent: null,
  summary: null,
  rule: null,
  isRepeat: false,
};

/** Describes a call that succeeded, or that got its response from `authorize`. */
export function toCallEntry(made: MadeCall | undefined): CallEntry {
  const { summary = null } = Object(made?.data) as { readonly summary?: InputFields | null };
  return { ...empty, summary, isRepeat: made?.isRepeat ?? false };
}

/** Describes a call that failed. `code` is the one that the visitor sees. */
export function toFailedEntry(error: unknown, code: string): CallEntry {
  if (error instanceof Refusal) return { ...empty, code: error.failure.code, rule: error.rule };
  if (!isTelecomError(error)) return { ...empty, code };
  // The operator sees the reason, also where it is hidden from the visitor.
  return { ...empty, code: error.code, upstreamStatus: error.status, sent: error.sent };
}
