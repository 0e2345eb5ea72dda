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

/** Options of a client whose pauses are short, but whose timeouts last, on a busy machine too. */
export function fastOptions(speed = 100) {
  return {
    clock: fastClock(speed),
    timeoutMs: 20_000 * speed,
    totalTimeoutMs: 60_000 * speed,
  };
}

/** Time that stands still but for its pauses, each of which takes a moment, however long it is. */
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
