import { capitalise } from '../../shared/format/capitalise.ts';
import { formatSpan } from '../../shared/format/format-duration.ts';

/** A smaller difference is the time that the reading took. */
const toleranceMs = 2_000;

/** Says how the sandbox's clock differs from real time. */
export function describeClock(now: number, speed: number, realNow: number): string {
  const ahead = now - realNow;
  const distance = formatSpan(Math.abs(ahead));
  const place =
    Math.abs(ahead) < toleranceMs
      ? undefined
      : `${distance} ${ahead > 0 ? 'ahead of' : 'behind'} real time`;
  if (speed === 0) return place === undefined ? 'Paused.' : `Paused, ${place}.`;
  if (speed === 1) return place === undefined ? 'In real time.' : `${capitalise(place)}.`;
  const pace = `${speed} times as fast as real time`;
  return place === undefined ? `${pace}.` : `${pace}, ${place}.`;
}

/** Whether the clock shows another time than the reader's. */
export function isShifted(now: number, realNow: number): boolean {
  return Math.abs(now - realNow) >= toleranceMs;
}
