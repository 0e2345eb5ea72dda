import { maxTimerMs } from './max-timer-ms.ts';

/**
 * Creates a signal that is aborted after real milliseconds. `fetch` refuses a signal of another realm, and
 * with jsdom the global `AbortSignal` is of another than `Request`; so take the one of `Request`.
 */
export function abortAfter(ms: number): AbortSignal {
  const { signal } = new Request('http://signal.invalid');
  return (signal.constructor as typeof AbortSignal).timeout(Math.min(ms, maxTimerMs));
}
