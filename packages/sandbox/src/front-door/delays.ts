import { startTimer } from '../shared/start-timer.ts';

/** The delays of a sandbox. They end when it is closed, because a latency can be longer than a test. */
export interface Delays {
  /** Waits real milliseconds. Resolves early, without an error, if the signal is aborted. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Ends all delays, and from then on each at once. */
  readonly end: () => void;
}

/** Creates delays; none is in progress. */
export function createDelays(): Delays {
  const finishes = new Set<() => void>();
  let isEnded = false;
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const stop = startTimer(ms, finish);
        function finish(): void {
          stop();
          finishes.delete(finish);
          signal?.removeEventListener('abort', finish);
          resolve();
        }
        finishes.add(finish);
        signal?.addEventListener('abort', finish, { once: true });
        if (isEnded || signal?.aborted === true) finish();
      }),
    end: () => {
      isEnded = true;
      for (const finish of [...finishes]) finish();
    },
  };
}
