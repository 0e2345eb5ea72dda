import type { SandboxClock } from './sandbox-clock.ts';

/**
 * Creates the public clock of a sandbox. It forwards to the current internal clock, because a reset
 * replaces that one, and calls `onChange` after each change.
 */
export function createSandboxClock(
  current: () => SandboxClock,
  onChange: () => void,
): SandboxClock {
  return {
    now: () => current().now(),
    // Asynchronous, so that a wrong duration rejects like every other failure.
    advance: async (duration) => {
      try {
        await current().advance(duration);
      } finally {
        onChange();
      }
    },
    sleep: (ms, signal) => current().sleep(ms, signal),
    hold: () => current().hold(),
    pause: () => {
      current().pause();
      onChange();
    },
    resume: () => {
      current().resume();
      onChange();
    },
    setSpeed: (speed) => {
      current().setSpeed(speed);
      onChange();
    },
    get speed() {
      return current().speed;
    },
  };
}
