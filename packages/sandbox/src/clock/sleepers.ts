import { SandboxError } from '../shared/sandbox-error.ts';

/** The callers that sleep on a clock. They are kept apart from its tasks, which are plain data. */
export interface Sleepers {
  /** Settles at a time of the clock; rejects with the signal's reason when it is aborted. */
  add(at: number, signal?: AbortSignal): Promise<void>;
  /** The earliest time that one of them waits for; undefined if there is none. */
  next(): number | undefined;
  /** Sleeps begun so far. */
  count(): number;
  /** Wakes all whose time has come. */
  wake(now: number): void;
  /** Rejects all that sleep now. */
  rejectAll(reason: Error): void;
  /** Rejects all, those to come included. */
  stop(): void;
}

interface Sleeper {
  readonly at: number;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Creates an empty set; `onChange` is called after a sleeper came or gave up. */
export function createSleepers(onChange: () => void): Sleepers {
  const sleepers = new Set<Sleeper>();
  let begun = 0;
  let isStopped = false;

  function add(at: number, signal?: AbortSignal): Promise<void> {
    begun += 1;
    return new Promise<void>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      if (isStopped) {
        reject(createStopError());
        return;
      }
      const sleeper: Sleeper = {
        at,
        resolve: () => {
          leave();
          resolve();
        },
        reject: (reason) => {
          leave();
          reject(reason);
        },
      };
      function abort(): void {
        sleeper.reject(signal?.reason as Error);
        onChange();
      }
      function leave(): void {
        sleepers.delete(sleeper);
        signal?.removeEventListener('abort', abort);
      }
      sleepers.add(sleeper);
      signal?.addEventListener('abort', abort, { once: true });
      onChange();
    });
  }

  function rejectAll(reason: Error): void {
    for (const sleeper of [...sleepers]) sleeper.reject(reason);
  }

  return {
    add,
    next: () => {
      const next = Math.min(...Array.from(sleepers, ({ at }) => at));
      return next === Infinity ? undefined : next;
    },
    count: () => begun,
    wake: (now) => {
      for (const sleeper of [...sleepers]) if (sleeper.at <= now) sleeper.resolve();
    },
    rejectAll,
    stop: () => {
      isStopped = true;
      rejectAll(createStopError());
    },
  };
}

function createStopError(): SandboxError {
  return new SandboxError(
    'CLOSED',
    'The sandbox was closed, reset or restored while this call slept on its clock.',
  );
}
