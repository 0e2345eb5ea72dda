import type { Clock } from '@23telecom/client';

/** A clock that stops until a test sets it. Sleeps end at once. */
export interface ManualClock extends Clock {
  set(time: string | number): void;
}

/** Makes a manual clock. */
export function createManualClock(time: string): ManualClock {
  let current = Date.parse(time);
  return {
    now: () => current,
    sleep: () => Promise.resolve(),
    set(next) {
      current = typeof next === 'number' ? next : Date.parse(next);
    },
  };
}
