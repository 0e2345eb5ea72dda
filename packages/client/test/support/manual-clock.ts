import type { Clock } from '../../src/index.ts';

/** A clock that only the test moves. */
export interface ManualClock extends Clock {
  advance(ms: number): void;
}

interface Wait {
  readonly at: number;
  readonly resolve: () => void;
}

/** Makes a clock at the time 0. */
export function createManualClock(): ManualClock {
  let now = 0;
  const waits = new Set<Wait>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const wait = { at: now + ms, resolve };
        waits.add(wait);
        signal?.addEventListener('abort', () => {
          waits.delete(wait);
          reject(new Error('aborted', { cause: signal.reason }));
        });
      }),
    advance(ms) {
      now += ms;
      for (const wait of waits) {
        if (wait.at > now) continue;
        waits.delete(wait);
        wait.resolve();
      }
    },
  };
}
