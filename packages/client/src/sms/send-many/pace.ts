import type { Clock } from '../../call/waiting/clock.ts';

/** Limits the request rate of a whole run, however many requests it makes concurrently. */
export interface Pace {
  /** Resolves when the next request may start; rejects if the signal aborts. */
  turn(signal?: AbortSignal): Promise<void>;
  /** Delays all turns for a time, in milliseconds. */
  pause(ms: number): void;
}

/** Makes a pace of `perSecond` requests; without a limit by default. */
export function createPace(clock: Clock, perSecond = Infinity): Pace {
  let next = 0;
  let pausedUntil = 0;
  return {
    async turn(signal) {
      for (;;) {
        const now = clock.now();
        const wait = Math.max(next, pausedUntil) - now;
        if (wait <= 0) {
          next = Math.max(next, now) + 1000 / perSecond;
          return;
        }
        await clock.sleep(wait, signal);
      }
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, clock.now() + ms);
    },
  };
}
