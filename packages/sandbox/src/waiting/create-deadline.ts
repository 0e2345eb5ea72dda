import type { SandboxClock } from '../clock/sandbox-clock.ts';
import { startTimer } from '../shared/start-timer.ts';

/** The end of a wait. */
export interface Deadline {
  readonly hasPassed: () => boolean;
  readonly stop: () => void;
}

/**
 * Creates a deadline. It passes after `ms` of real time, because the awaited program runs in real
 * time, or when the sandbox's clock was advanced by as much. Calls `onPass` after the real time; the
 * caller looks again whenever the clock was advanced.
 */
export function createDeadline(
  clock: () => Pick<SandboxClock, 'now' | 'speed'>,
  ms: number,
  onPass: () => void,
): Deadline {
  const start = { real: performance.now(), sandbox: clock().now() };
  let isOver = false;

  function hasPassed(): boolean {
    // A timer may run a fraction of a millisecond early.
    if (isOver) return true;
    const { speed } = clock();
    const real = performance.now() - start.real;
    // Divide by the speed, so that a fast clock does not shorten the wait.
    const sandbox = (clock().now() - start.sandbox) / Math.max(1, speed);
    return Math.max(real, sandbox) >= ms;
  }

  function pass(): void {
    isOver = true;
    onPass();
  }

  return { hasPassed, stop: startTimer(ms, pass) };
}
