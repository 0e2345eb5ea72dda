import { callOptionChecks } from './check-call-options.ts';

/** The signal of options that have not been checked yet; undefined if it is none. */
export function signalOf(options: unknown): AbortSignal | undefined {
  const { signal } = Object(options) as { readonly signal?: unknown };
  return callOptionChecks.signal(signal) ? undefined : (signal as AbortSignal | undefined);
}
