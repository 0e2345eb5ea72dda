import { maxTimerMs } from '../shared/max-timer-ms.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import { createActivity, type Activity } from './activity.ts';
import { maxTime, maxSpeed } from './clock-limits.ts';
import { createFastForward } from './fast-forward.ts';
import { parseDuration } from './parse-duration.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { createSleepers } from './sleepers.ts';
import { createTimerQueue, type Timer, type TimerListener } from './timer-queue.ts';

/**
 * The sandbox's internal clock: it also schedules tasks. Tasks are plain data, so that a snapshot
 * can contain them.
 */
export interface TaskClock<Task> extends SandboxClock {
  schedule(at: number, task: Task): void;
  readonly timers: () => readonly Timer<Task>[];
  restore(now: number, timers: readonly { readonly at: number; readonly task: Task }[]): void;
  stop(): void;
}

interface ClockOptions<Task> {
  readonly now: number;
  /** Seconds on this clock per real second; 0 for a manual clock. */
  readonly speed: number;
  /** Runs a task; `at` is the time it was due. */
  readonly run: (task: Task, at: number) => void;
  /** Resolves when the asynchronous work that tasks started is finished. */
  readonly settle: () => Promise<void>;
  readonly timers?: TimerListener<Task> | undefined;
  /** @default no calls */
  readonly activity?: Activity | undefined;
}

/** Creates a clock. */
export function createClock<Task>(options: ClockOptions<Task>): TaskClock<Task> {
  const queue = createTimerQueue<Task>(options.timers);
  const sleepers = createSleepers(rearm);
  const holds = createActivity();
  const fastForward = createFastForward({
    sleepers,
    activity: options.activity ?? createActivity(),
    holds,
    isManual: () => speed === 0 && pausedSpeed === undefined && !isStopped,
    now,
    advance: advanceInTurn,
  });
  let speed = options.speed;
  let pausedSpeed: number | undefined;
  let isAdvancing = false;
  let isStopped = false;
  let base = { now: options.now, real: performance.now() };
  let wakeUp: ReturnType<typeof setTimeout> | undefined;
  let wakeUpAt = Infinity;
  let lastAdvance = Promise.resolve();

  function now(): number {
    if (isAdvancing || speed === 0) return base.now;
    return Math.min(maxTime, base.now + Math.floor((performance.now() - base.real) * speed));
  }

  function rebase(time: number): void {
    base = { now: time, real: performance.now() };
  }

  function disarm(): void {
    clearTimeout(wakeUp);
    wakeUpAt = Infinity;
  }

  function arm(): void {
    fastForward();
    const next = Math.min(queue.peek()?.at ?? Infinity, sleepers.next() ?? Infinity);
    if (speed === 0 || isAdvancing || isStopped || wakeUpAt <= next) return;
    clearTimeout(wakeUp);
    wakeUpAt = next;
    wakeUp = setTimeout(runDue, Math.min(maxTimerMs, Math.max(0, (next - now()) / speed)));
    // A clock alone must not keep the process running. In pages, timers are numbers.
    if (sleepers.next() === undefined && typeof wakeUp === 'object') wakeUp.unref();
  }

  function rearm(): void {
    disarm();
    arm();
  }

  function runDue(): void {
    wakeUpAt = Infinity;
    for (let next = queue.peek(); next !== undefined && next.at <= now(); next = queue.peek()) {
      queue.take();
      options.run(next.task, next.at);
    }
    sleepers.wake(now());
    arm();
  }

  async function advance(ms: number): Promise<void> {
    rebase(now());
    const target = base.now + ms;
    if (target > maxTime) {
      throw new SandboxError('INVALID_DURATION', 'The clock cannot advance beyond the year 9999.');
    }
    isAdvancing = true;
    disarm();
    try {
      await options.settle();
      for (let next = queue.peek(); next !== undefined && next.at <= target; next = queue.peek()) {
        queue.take();
        base.now = Math.max(base.now, next.at);
        options.run(next.task, next.at);
        await options.settle();
        sleepers.wake(base.now);
      }
    } finally {
      rebase(target);
      isAdvancing = false;
      sleepers.wake(target);
      arm();
    }
  }

  /** Advances one after another, in the order of the calls. */
  function advanceInTurn(ms: number): Promise<void> {
    const advanced = lastAdvance.then(() => advance(ms));
    lastAdvance = advanced.catch(() => undefined);
    return advanced;
  }

  function setSpeed(next: number): void {
    if (!(typeof next === 'number' && next >= 0 && next <= maxSpeed)) {
      throw new SandboxError('INVALID_OPTION', `speed must be a number from 0 to ${maxSpeed}.`);
    }
    rebase(now());
    speed = next;
    pausedSpeed = undefined;
    rearm();
  }

  return {
    now,
    advance: (duration) => advanceInTurn(parseDuration(duration)),
    sleep: async (ms, signal) => {
      // Like a timer, a sleep of less than nothing ends at once, and an endless one only by its signal.
      // Round up: a caller that waits for a time between two milliseconds would be woken before it forever.
      const wholeMs =
        ms === Infinity ? ms : Math.max(parseDuration(ms < 0 ? 0 : ms), Math.ceil(ms));
      const at = now() + wholeMs;
      await sleepers.add(at === Infinity ? at : Math.min(at, maxTime), signal);
    },
    hold: holds.begin,
    pause: () => {
      const current = pausedSpeed ?? speed;
      setSpeed(0);
      pausedSpeed = current;
    },
    resume: () => {
      if (pausedSpeed !== undefined) setSpeed(pausedSpeed);
    },
    setSpeed,
    get speed() {
      return speed;
    },
    schedule: (at, task) => {
      queue.add(at, task);
      arm();
    },
    timers: () => queue.list(),
    restore: (time, timers) => {
      rebase(time);
      queue.replace(timers);
      rearm();
    },
    stop: () => {
      isStopped = true;
      disarm();
      queue.replace([]);
      sleepers.stop();
    },
  };
}
