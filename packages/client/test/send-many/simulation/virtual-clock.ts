import type { Clock } from '../../../src/call/waiting/clock.ts';

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock on which hours take milliseconds: it jumps to the next timer when all else waits. */
export interface VirtualClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A clock that is ahead by a time, in milliseconds. */
  ahead(ms: number): Clock;
  /** Counts work that does not wait for this clock. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Advances the clock until the work has ended. */
  drive<T>(work: Promise<T>): Promise<T>;
}

/** Makes a clock. `advance` moves other clocks by the same time. */
export function createVirtualClock(
  start: number,
  advance: (ms: number) => Promise<void>,
): VirtualClock {
  const timers = new Set<Timer>();
  let now = start;
  let busy = 0;

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = { at: now + Math.max(0, ms), wake };
      function wake(): void {
        timers.delete(timer);
        resolve();
      }
      function abort(): void {
        timers.delete(timer);
        reject(signal?.reason as Error);
      }
      timers.add(timer);
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  }

  async function jump(): Promise<void> {
    // Hashes are computed on other threads: wait in real time until nothing is under way.
    for (let quiet = 0; quiet < 2; quiet = busy ? 0 : quiet + 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const [next] = [...timers].sort((one, other) => one.at - other.at);
    if (!next) return;
    await advance(next.at - now);
    now = next.at;
    next.wake();
  }

  return {
    now: () => now,
    sleep,
    ahead: (ms) => ({ now: () => now + ms, sleep }),
    async during(work) {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
      }
    },
    async drive(work) {
      let isDone = false;
      const ended = work
        .finally(() => (isDone = true))
        .then(
          () => undefined,
          () => undefined,
        );
      while (!isDone) await Promise.race([jump(), ended]);
      return work;
    },
  };
}
