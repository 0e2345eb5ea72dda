import type { CallOptions } from './call-options.ts';

/** The limits of a call, each filled in. */
export type CallLimits = Readonly<Record<'timeoutMs' | 'totalTimeoutMs' | 'maxRetries', number>>;

/** Default of `timeoutMs`, in milliseconds. */
export const defaultTimeoutMs = 30_000;

/** The limits of all calls of a client. */
export function readLimits({
  timeoutMs = defaultTimeoutMs,
  totalTimeoutMs = 120_000,
  maxRetries = 2,
}: CallOptions): CallLimits {
  return { timeoutMs, totalTimeoutMs, maxRetries };
}
