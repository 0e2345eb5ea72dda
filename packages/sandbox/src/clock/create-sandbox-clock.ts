import type { SandboxClock } from './sandbox-clock.ts';

/** The clock of whatever world there is, which a reset replaces; tells of what changes it. */
export function createSandboxClock(
  current: () => SandboxClock,
  onChange: () => void,
): SandboxClock {
  return {
    now: () => current().now(),
    advance: (duration) => current().advance(duration).finally(onChange),
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
