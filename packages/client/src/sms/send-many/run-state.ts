import type { StopReason } from './send-many-summary.ts';
import { createStop, type Stop } from './stop.ts';
import type { Tally } from './tally.ts';

/** The reasons for which the rest of the list is still read, and reported as unsent. */
const readingReasons: ReadonlySet<StopReason> = new Set([
  'insufficient_balance',
  'not_allowed',
  'budget',
]);

/** The reasons for which a run waits for nothing any more. */
const hurriedReasons: ReadonlySet<StopReason> = new Set(['aborted', 'left']);

/** Ends the parts of a run: at first the sends, then the reading of the list, then the lookups. */
export interface RunState {
  readonly sends: Stop;
  readonly reads: Stop;
  readonly lookups: Stop;
  /** Whether the list is not read any more. */
  readonly isClosed: boolean;
  /** Whether all outcomes have been reported. */
  readonly isDone: boolean;
  /** The error that the run ends with, when all outcomes have been reported; null if none occurred. */
  readonly failure: { readonly error: unknown } | null;
  /** Stops the run. The first reason is the one in the summary. */
  stop(reason: StopReason): void;
  /** Stops the run because of an error in the caller's own code. */
  fail(reason: StopReason, error: unknown): void;
  /** Marks the run as done. */
  finish(): void;
}

/** Makes the state of a run. */
export function createRunState(tally: Tally): RunState {
  const sends = createStop();
  const reads = createStop();
  const lookups = createStop();
  let isClosed = false;
  let isDone = false;
  let failure: { readonly error: unknown } | null = null;

  function stop(reason: StopReason): void {
    tally.stoppedBy ??= reason;
    sends.end();
    if (readingReasons.has(reason)) return;
    isClosed = true;
    reads.end();
    if (hurriedReasons.has(reason)) lookups.end();
  }
  return {
    sends,
    reads,
    lookups,
    get isClosed() {
      return isClosed;
    },
    get isDone() {
      return isDone;
    },
    get failure() {
      return failure;
    },
    stop,
    finish() {
      isDone = true;
    },
    fail(reason, error) {
      failure ??= { error };
      stop(reason);
    },
  };
}
