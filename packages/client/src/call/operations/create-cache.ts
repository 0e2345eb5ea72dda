import type { CallOptions } from '../options/call-options.ts';
import type { Core } from './core.ts';
import type { Operation } from './operation.ts';
import type { Answer } from '../results/telecom-promise.ts';

/** A result and the time at which it was received, in milliseconds since 1970. */
export interface Cached<T> extends Answer<T> {
  readonly at: number;
}

/** Caches the result of an operation without input for `maxAgeMs` milliseconds. Errors are not cached. */
export function createCache<T>(
  { execute, clock }: Core,
  operation: Operation<undefined, T>,
  maxAgeMs: number,
): (options?: CallOptions) => Promise<Cached<T>> {
  let cached: Cached<T> | undefined;
  return async (options) => {
    if (!cached || clock.now() - cached.at >= maxAgeMs) {
      const answer = await execute(operation, undefined, options).withResponse();
      cached = { ...answer, at: clock.now() };
    }
    return cached;
  };
}
