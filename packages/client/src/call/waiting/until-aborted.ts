import { reasonOf } from './throw-if-aborted.ts';
import { onAbort } from './on-abort.ts';

/** Resolves with the work, or rejects with the signal's reason at once; the work may ignore signals. */
export function untilAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    function abort(): void {
      reject(reasonOf(signal));
    }
    if (signal.aborted) abort();
    // A signal may outlive the work and serve many calls, so the listener must go.
    const stop = onAbort(signal, abort);
    void work.then(resolve, reject).then(stop);
  });
}
