/**
 * Aborts all pending waits of a run. Each wait gets its own AbortSignal, because Node warns of a leak
 * if many listeners share one.
 */
export interface Stop {
  /** Runs `work` with a signal that aborts when the run ends. */
  during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Aborts the signals of all current and later work. */
  end(): void;
}

/** Makes the stop of a run. */
export function createStop(): Stop {
  const working = new Set<AbortController>();
  let isEnded = false;
  return {
    async during(work) {
      const controller = new AbortController();
      if (isEnded) controller.abort();
      working.add(controller);
      try {
        return await work(controller.signal);
      } finally {
        working.delete(controller);
      }
    },
    end() {
      isEnded = true;
      for (const controller of working) controller.abort();
    },
  };
}
