import type { CallOptions } from './call-options.ts';
import type { Clock } from './clock.ts';

/** A value and when it came. */
export interface Cached<T> {
  readonly value: T;
  /** On the clock. */
  readonly at: number;
}

/** Remembers what `ask` gave for `lastsMs` milliseconds. Failures are not remembered. */
export function createCache<T>(
  clock: Clock,
  lastsMs: number,
  ask: (options?: CallOptions) => Promise<T>,
): (options?: CallOptions) => Promise<Cached<T>> {
  let cached: Cached<T> | undefined;
  return async (options) => {
    if (!cached || clock.now() - cached.at >= lastsMs) {
      const value = await ask(options);
      cached = { value, at: clock.now() };
    }
    return cached;
  };
}
