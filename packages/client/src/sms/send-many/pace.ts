import type { Clock } from '../../call/clock.ts';

/** Decides when the next request may start, for all workers together. */
export interface Pace {
  /** Settles when it is one's turn. */
  turn(signal?: AbortSignal): Promise<void>;
  /** Holds everybody back for a time, in milliseconds. */
  pause(ms: number): void;
}

/** A pace of so many requests a second; undefined is as fast as they come. */
export const createPace = (clock: Clock, perSecond = Infinity): Pace => {
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
};
