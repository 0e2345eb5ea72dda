import type { CallAttempts } from './group-attempts.ts';

/** When an attempt began and how long it took, in real milliseconds after the call's beginning. */
export interface AttemptTime {
  readonly start: number;
  readonly duration: number;
}

/**
 * Places the attempts of a call in time. They are dated by the sandbox's clock and last by the real
 * one: `speed` leads from one to the other. On a clock that stands still they follow one another.
 */
export function timeAttempts({ attempts }: CallAttempts, speed: number): readonly AttemptTime[] {
  const first = Date.parse(attempts[0]?.at ?? '');
  let end = 0;
  return attempts.map(({ at, durationMs }) => {
    const dated = speed === 0 ? 0 : (Date.parse(at) - first) / speed;
    const start = Math.max(dated, end);
    end = start + durationMs;
    return { start, duration: durationMs };
  });
}

/** How long a call took in all. */
export function spanOf(times: readonly AttemptTime[]): number {
  const last = times.at(-1);
  return last ? last.start + last.duration : 0;
}
