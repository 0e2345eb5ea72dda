import { type Clock, systemClock } from '../../src/call/clock.ts';

/** Time that passes faster than the machine's, so that pauses of seconds take milliseconds. */
export function fastClock(speed = 100): Clock & { readonly sleeps: number[] } {
  const start = Date.now();
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => start + (Date.now() - start) * speed,
    sleep(ms, signal) {
      sleeps.push(ms);
      return systemClock.sleep(ms / speed, signal);
    },
  };
}
