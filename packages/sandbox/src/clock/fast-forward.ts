import type { Activity } from './activity.ts';
import type { Sleepers } from './sleepers.ts';

interface FastForwardParts {
  readonly sleepers: Sleepers;
  readonly activity: Activity;
  /** The requests that callers say are under way: being signed, or on their way here. */
  readonly holds: Activity;
  /** Whether the clock is stopped only because nobody advances it. */
  readonly isManual: () => boolean;
  readonly now: () => number;
  readonly advance: (ms: number) => Promise<void>;
}

/**
 * The time that passes in a turn of the event loop: a timeout of 30 s takes 60 turns. From then on nobody
 * is about to make a call, and each step is twice as long as the last.
 */
const stepMs = 500;
const evenTurns = 60;

/** Turns without a call before the first step: a caller that woke up signs its next call, or loads code. */
const quietTurns = 5;

/** Real time for which the clock waits for requests that begin and do not end. */
const patienceMs = 2_000;

/**
 * Moves a manual clock while a caller sleeps on it and no call is in progress; otherwise it would sleep
 * forever. Time moves in steps: a client also sleeps for the timeout of a call, and must be able to
 * begin that call before the timeout. Returns a function that starts it.
 */
export function createFastForward(parts: FastForwardParts): () => void {
  const { sleepers, activity, holds, isManual, now, advance } = parts;
  let isRunning = false;
  /** The number of the last request that the clock no longer waits for. */
  let givenUp = 0;

  async function waitForHolds(): Promise<void> {
    if (holds.count() === givenUp) return;
    const begun = holds.count();
    const isIdle = await within(patienceMs, holds.idle());
    if (!isIdle && holds.count() === begun) givenUp = begun;
  }

  async function moveOn(): Promise<void> {
    let seen = -1;
    let quiet = 0;
    while (isManual() && sleepers.next() !== undefined) {
      await activity.idle();
      await waitForHolds();
      await nextTurn();
      const events = activity.count() + holds.count() + sleepers.count();
      quiet = events === seen ? quiet + 1 : 0;
      seen = events;
      const next = sleepers.next();
      if (next !== undefined && quiet >= quietTurns && isManual()) {
        const longest = stepMs * 2 ** Math.max(0, quiet - quietTurns - evenTurns);
        await advance(Math.min(longest, Math.max(0, next - now())));
      }
    }
  }

  async function run(): Promise<void> {
    isRunning = true;
    try {
      await moveOn();
    } catch (error) {
      // A task failed. The caller of `advance` would get the error; here those that sleep do.
      sleepers.rejectAll(error as Error);
    } finally {
      isRunning = false;
    }
  }

  return () => {
    if (!isRunning && isManual() && sleepers.next() !== undefined) void run();
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Whether a promise resolves within a real time. */
async function within(ms: number, promise: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
