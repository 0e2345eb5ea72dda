import { type Clock, systemClock } from '../../src/call/waiting/clock.ts';

/** A clock that runs `speed` times faster than real time, so that pauses of seconds take milliseconds. */
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

/** Client options with short pauses and timeouts that are long enough for a busy machine. */
export function fastOptions(speed = 100) {
  return {
    clock: fastClock(speed),
    timeoutMs: 20_000 * speed,
    totalTimeoutMs: 60_000 * speed,
  };
}

/** A clock that only advances by its sleeps. Each sleep takes 20 ms of real time, whatever its length. */
export function steppingClock(): Clock {
  let now = Date.now();
  return {
    now: () => now,
    async sleep(ms, signal) {
      await systemClock.sleep(20, signal);
      now += ms;
    },
  };
}
