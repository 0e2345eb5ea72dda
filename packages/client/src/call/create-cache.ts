import type { CallOptions } from './call-options.ts';
import type { Clock } from './clock.ts';
import type { Execute } from './execute.ts';
import type { Operation } from './operation.ts';
import type { Answer } from './telecom-promise.ts';

/** An answer and when it came, on the clock. */
export interface Cached<T> extends Answer<T> {
  readonly at: number;
}

/** Remembers what an operation without input answered, for `lastsMs` milliseconds. Failures are not. */
export function createCache<T>(
  execute: Execute,
  clock: Clock,
  operation: Operation<undefined, T>,
  lastsMs: number,
): (options?: CallOptions) => Promise<Cached<T>> {
  let cached: Cached<T> | undefined;
  return async (options) => {
    if (!cached || clock.now() - cached.at >= lastsMs) {
      const answer = await execute(operation, undefined, options).withResponse();
      cached = { ...answer, at: clock.now() };
    }
    return cached;
  };
}
