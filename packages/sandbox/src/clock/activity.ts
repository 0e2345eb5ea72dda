/** The calls that are in progress. While there is one, a manual clock does not move by itself. */
export interface Activity {
  /** Begins a call; returns the function that ends it. */
  readonly begin: () => () => void;
  /** Calls begun so far. */
  readonly count: () => number;
  /** Resolves when no call is in progress. */
  readonly idle: () => Promise<void>;
}

/** Creates a record without calls. */
export function createActivity(): Activity {
  let begun = 0;
  let running = 0;
  let waiting: (() => void)[] = [];
  return {
    begin: () => {
      begun += 1;
      running += 1;
      return () => {
        running -= 1;
        if (running > 0) return;
        for (const resolve of waiting) resolve();
        waiting = [];
      };
    },
    count: () => begun,
    idle: () =>
      running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  };
}
