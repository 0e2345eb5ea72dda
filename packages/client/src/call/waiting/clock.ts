import { reasonOf } from './throw-if-aborted.ts';
import { onAbort } from './on-abort.ts';

/** The client's source of time: the system clock, or one that a test controls. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Settles after `ms` milliseconds; rejects at once with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Called when a request begins; the returned function is called when it has ended. A clock that moves
   * by itself while somebody sleeps on it must not move in between, or the timeout of a request would pass
   * before its response can come.
   */
  hold?(): () => void;
}

/** A longer timer overflows and fires at once. */
const maxTimerMs = 2 ** 31 - 1;

/** The system clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      function abort(): void {
        stopTimer();
        stopListening();
        reject(reasonOf(signal));
      }
      const stopListening = onAbort(signal, abort);
      const stopTimer = startTimer(systemClock, ms, () => {
        stopListening();
        resolve();
      });
      if (signal?.aborted) abort();
    }),
};

/** Calls a function after `ms` milliseconds; returns the function that prevents it. */
export function startTimer(clock: Clock, ms: number, end: () => void): () => void {
  if (clock === systemClock) {
    // Without a signal: an AbortController for each attempt would cost a tenth of a call.
    const timer = setTimeout(end, Math.min(ms, maxTimerMs));
    return () => clearTimeout(timer);
  }
  const controller = new AbortController();
  clock.sleep(ms, controller.signal).then(end, () => undefined);
  // Passing a reason avoids allocating a DOMException with a stack trace on every attempt.
  return () => controller.abort('stopped');
}
