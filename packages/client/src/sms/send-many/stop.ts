/** Ends the waits of a run, each by a signal of its own: many listeners on one look like a leak. */
export interface Stop {
  /** Does some work that ends its waits when the signal aborts. */
  during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Aborts what is under way, and all that comes. */
  end(): void;
}

/** Makes the stop of one run. */
export const createStop = (): Stop => {
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
};
