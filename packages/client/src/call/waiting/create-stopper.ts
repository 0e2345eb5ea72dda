/** Ends an attempt early, for one reason. */
export interface Stopper {
  /** For `fetch` and for middlewares; aborts when the attempt is stopped. */
  readonly signal: AbortSignal;
  /** Stops the attempt; only the first reason counts. */
  readonly stop: (reason: unknown) => void;
  /** Throws the reason if the attempt is stopped. */
  readonly throwIfStopped: () => void;
  /** Calls a function with the reason when the attempt is stopped. It replaces an earlier one. */
  readonly whenStopped: (listener: (reason: unknown) => void) => void;
  /** Resolves with the work, or rejects with the reason at once; the work may ignore the signal. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
}

/**
 * Makes the stopper of an attempt. It keeps the reason itself, because `abort()` of React Native drops its
 * argument, and it needs no listener of its own signal, because these cost as much as the rest of an attempt.
 */
export function createStopper(): Stopper {
  const controller = new AbortController();
  const { signal } = controller;
  let stopped: { readonly reason: unknown } | undefined;
  let notify: ((reason: unknown) => void) | undefined;

  function whenStopped(listener: (reason: unknown) => void): void {
    notify = listener;
    if (stopped) listener(stopped.reason);
  }

  return {
    signal,
    stop(reason) {
      if (stopped) return;
      stopped = { reason };
      controller.abort(reason);
      notify?.(reason);
    },
    throwIfStopped() {
      if (stopped) throw stopped.reason;
    },
    whenStopped,
    race: (work) =>
      new Promise((resolve, reject) => {
        whenStopped(reject);
        work.then(resolve, reject);
      }),
  };
}
