import type { Dedupe, DedupeState } from './dedupe.ts';
import { inTime } from './in-time.ts';

/** The work for an event. */
export interface EventWork {
  /** Must succeed before the response. */
  readonly before: () => Promise<void>;
  /** Runs while the response is sent, if there is such work. */
  readonly after?: (() => Promise<void>) | undefined;
}

/** The result of an event: `busy` if another request has its key. */
export type EventOutcome = 'done' | 'busy' | 'failed';

/** The parts of a handler that its events share. */
export interface EventRunnerOptions {
  readonly dedupe: Dedupe | false;
  /** Reports an error; must not throw. */
  readonly report: (error: unknown) => void;
  /** Maximum time for a step of the deduplication, in milliseconds. */
  readonly timeoutMs: number;
}

/** Runs the work of an event; `keepAlive` gets the work that goes on after the response. */
export type RunEvent = (
  key: string | null,
  work: EventWork,
  keepAlive: (work: Promise<unknown>) => void,
) => Promise<EventOutcome>;

interface Run {
  readonly outcome: EventOutcome;
  /** Resolves after the work that follows the response. */
  readonly rest?: Promise<void> | undefined;
}

/**
 * Makes a function that runs the work of each event once. A key is claimed before its work, settled after it
 * and released if any of it fails, so that the provider's next attempt runs it again.
 */
export function createEventRunner({ dedupe, report, timeoutMs }: EventRunnerOptions): RunEvent {
  /** The events that this process works on: a duplicate shares their outcome. */
  const running = new Map<string, Promise<Run>>();

  /** Waits for a step of the store. A step that hangs would keep its event busy for ever. */
  function awaitStep<Result>(name: keyof Dedupe, step: Promise<Result>): Promise<Result> {
    return inTime(step, timeoutMs, () => {
      throw new Error(`webhook: dedupe.${name} took longer than timeoutMs (${timeoutMs})`);
    });
  }

  /** Runs a step of the store. Its failure is reported: the event itself was handled, or failed. */
  async function attempt(name: keyof Dedupe, step: () => unknown): Promise<void> {
    try {
      await awaitStep(name, new Promise((resolve) => resolve(step())));
    } catch (error) {
      report(error);
    }
  }

  async function claim(store: Dedupe, key: string, owner: string): Promise<DedupeState> {
    const claiming = (async () => store.claim(key, owner))();
    try {
      return await awaitStep('claim', claiming);
    } catch (error) {
      // It may be stored all the same, and the provider's next attempt needs the key.
      void claiming
        .then((state) => state === 'new' && store.release(key, owner))
        .catch(() => undefined);
      throw error;
    }
  }

  async function start(key: string | null, { before, after }: EventWork): Promise<Run> {
    const owner = crypto.randomUUID();
    async function finish(work: () => Promise<void>): Promise<EventOutcome> {
      try {
        await work();
      } catch (error) {
        report(error);
        if (dedupe && key) await attempt('release', () => dedupe.release(key, owner));
        return 'failed';
      }
      return 'done';
    }
    async function settle(): Promise<void> {
      if (dedupe && key) await attempt('settle', () => dedupe.settle(key, owner));
    }

    if (dedupe && key) {
      const state = await claim(dedupe, key, owner);
      if (state !== 'new') return { outcome: state };
    }
    const outcome = await finish(before);
    if (outcome === 'failed') return { outcome };
    if (after) {
      return {
        outcome,
        rest: finish(after).then((ended) => (ended === 'done' ? settle() : undefined)),
      };
    }
    await settle();
    return { outcome };
  }

  return async (key, work, keepAlive) => {
    const known = key === null ? undefined : running.get(key);
    if (known) return (await known).outcome;
    const run = start(key, work).catch((error: unknown): Run => {
      // Only the store can throw here: an event that was not claimed was not handled either.
      report(error);
      return { outcome: 'failed' };
    });
    const ended = run.then(({ rest }) => rest);
    if (key !== null) {
      running.set(key, run);
      void ended.then(() => running.delete(key));
    }
    keepAlive(ended);
    return (await run).outcome;
  };
}
