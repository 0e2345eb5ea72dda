/** The last instant of a `Date`, in milliseconds since 1970. */
export const lastInstant = 8.64e15;

/**
 * Adds a duration to a time, at most up to the last instant. JSON has no `Infinity`: it would store the end
 * of an endless duration as null, and the end would be lost.
 */
export function timeAfter(now: number, ms: number): number {
  return Math.min(now + ms, lastInstant);
}
