import { lastInstant, timeAfter } from '../codec/time-after.ts';
import type { SharedCount, SharedCounter } from './shared-store.ts';

/** The sum of a counter in its window, which ends at `expiresAt`: milliseconds since 1970. */
export interface Count {
  readonly used: number;
  readonly expiresAt: number;
}

/** The result of adding amounts, and the new sums by key. The sums count only if all amounts fit. */
export interface CountedAmounts {
  readonly result: SharedCount;
  readonly next: ReadonlyMap<string, Count>;
}

/** Adds amounts to the sums of their counters; the sums that are passed in stay as they are. */
export function countAmounts(
  counts: ReadonlyMap<string, Count>,
  counters: readonly SharedCounter[],
  now: number,
): CountedAmounts {
  // Two counters of one call may have the same key: each sees the amounts before it.
  const next = new Map<string, Count>();
  const exceeded = new Set<string>();
  let retryAfterMs: number | null = 0;
  const windowEndsAt: number[] = [];
  for (const { key, amount, windowMs, limit, windowEndsAt: window } of counters) {
    const last = next.get(key) ?? counts.get(key);
    const isOpen = last !== undefined && last.expiresAt > now;
    const current = isOpen ? last : { used: 0, expiresAt: timeAfter(now, windowMs) };
    windowEndsAt.push(current.expiresAt);
    // An amount that was added to another window is not given back to this one.
    const isOurs = isOpen && (window ?? current.expiresAt) === current.expiresAt;
    if (amount < 0 && !isOurs) continue;
    const used = Math.max(0, current.used + amount);
    next.set(key, { used, expiresAt: current.expiresAt });
    if (amount < 0 || used <= limit) continue;
    exceeded.add(key);
    if (amount > limit || current.expiresAt === lastInstant) retryAfterMs = null;
    else if (retryAfterMs !== null) {
      retryAfterMs = Math.max(retryAfterMs, current.expiresAt - now);
    }
  }
  const isWithin = exceeded.size === 0;
  const result = {
    isWithin,
    exceeded: [...exceeded],
    retryAfterMs,
    windowEndsAt: isWithin ? windowEndsAt : [],
  };
  return { result, next };
}
