/** The reason of an aborted signal; an `AbortError` on React Native, whose signals have none. */
export function reasonOf(signal: AbortSignal | undefined): Error {
  // Callers may give any value as a reason; it is passed on as if it were an error.
  return signal && 'reason' in signal ? (signal.reason as Error) : abortError();
}

/** Throws the reason of a signal that has aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

/**
 * Whether an error is the reason of an aborted signal. The caller may have passed the error of another call
 * as the reason, so its fields say nothing about this one.
 */
export function isAbortReason(error: unknown, signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && error === signal.reason;
}

function abortError(): Error {
  const error = new Error('the call was aborted');
  error.name = 'AbortError';
  return error;
}
