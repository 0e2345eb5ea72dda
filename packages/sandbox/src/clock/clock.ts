import { SandboxError } from '../sandbox-error.ts';
import { latestTime, mostSpeed } from './clock-limits.ts';
import { parseDuration } from './parse-duration.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { createTimerQueue, type Timer } from './timer-queue.ts';

/** The clock as the sandbox's own parts see it: with tasks that are plain data, so that a snapshot holds them. */
export interface TaskClock<Task> extends SandboxClock {
  schedule(at: number, task: Task): void;
  readonly timers: () => readonly Timer<Task>[];
  restore(now: number, timers: readonly { readonly at: number; readonly task: Task }[]): void;
  stop(): void;
}

interface ClockOptions<Task> {
  readonly now: number;
  /** 0 for a manual clock. */
  readonly speed: number;
  readonly run: (task: Task, at: number) => void;
  /** Resolves when nothing is under way that a task began. */
  readonly settle: () => Promise<void>;
}

/** The longest that `setTimeout` can wait. */
const longestWaitMs = 2 ** 31 - 1;

export function createClock<Task>(options: ClockOptions<Task>): TaskClock<Task> {
  const queue = createTimerQueue<Task>();
  let speed = options.speed;
  let pausedSpeed: number | undefined;
  let isAdvancing = false;
  let isStopped = false;
  let base = { now: options.now, real: performance.now() };
  let wakeUp: ReturnType<typeof setTimeout> | undefined;
  let wakeUpAt = Infinity;
  let lastAdvance = Promise.resolve();

  const now = (): number =>
    isAdvancing || speed === 0
      ? base.now
      : Math.min(latestTime, base.now + Math.floor((performance.now() - base.real) * speed));

  const rebase = (time: number): void => {
    base = { now: time, real: performance.now() };
  };

  const disarm = (): void => {
    clearTimeout(wakeUp);
    wakeUpAt = Infinity;
  };

  const arm = (): void => {
    const next = queue.peek();
    if (next === undefined || speed === 0 || isAdvancing || isStopped || wakeUpAt <= next.at)
      return;
    clearTimeout(wakeUp);
    wakeUpAt = next.at;
    wakeUp = setTimeout(runDue, Math.min(longestWaitMs, Math.max(0, (next.at - now()) / speed)));
    // A sandbox that nobody listens to keeps no process alive.
    wakeUp.unref();
  };

  const runDue = (): void => {
    wakeUpAt = Infinity;
    for (let next = queue.peek(); next !== undefined && next.at <= now(); next = queue.peek()) {
      queue.take();
      options.run(next.task, next.at);
    }
    arm();
  };

  const advance = async (ms: number): Promise<void> => {
    rebase(now());
    const target = base.now + ms;
    if (target > latestTime) {
      throw new SandboxError('invalid_duration', 'The clock ends with the year 9999.');
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
      }
    } finally {
      rebase(target);
      isAdvancing = false;
      arm();
    }
  };

  const setSpeed = (next: number): void => {
    if (!(typeof next === 'number' && next >= 0 && next <= mostSpeed)) {
      throw new SandboxError(
        'invalid_option',
        `The speed of the clock is a number from 0 to ${mostSpeed}.`,
      );
    }
    rebase(now());
    speed = next;
    pausedSpeed = undefined;
    disarm();
    arm();
  };

  return {
    now,
    advance: (duration) => {
      const ms = parseDuration(duration);
      const advanced = lastAdvance.then(() => advance(ms));
      lastAdvance = advanced.catch(() => undefined);
      return advanced;
    },
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
      disarm();
      arm();
    },
    stop: () => {
      isStopped = true;
      disarm();
      queue.replace([]);
    },
  };
}
