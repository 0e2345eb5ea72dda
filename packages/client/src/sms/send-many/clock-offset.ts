/** How far the provider's clock is ahead of ours: at least and at most, in milliseconds. */
export interface ClockOffset {
  readonly minMs: number;
  readonly maxMs: number;
}

/** The provider writes times in whole seconds (contract §0). */
export const secondMs = 1000;

/** The offset that follows from a time which the provider took within an interval on our clock. */
export function offsetFrom(
  time: number,
  { startedAt, endedAt }: { readonly startedAt: number; readonly endedAt: number },
): ClockOffset {
  return { minMs: time - endedAt, maxMs: time + secondMs - startedAt };
}

/** Combines two measurements. If they contradict each other, a clock was set: the later one counts. */
export function narrowOffset(earlier: ClockOffset | null, later: ClockOffset): ClockOffset {
  if (!earlier) return later;
  const minMs = Math.max(earlier.minMs, later.minMs);
  const maxMs = Math.min(earlier.maxMs, later.maxMs);
  return minMs <= maxMs ? { minMs, maxMs } : later;
}
