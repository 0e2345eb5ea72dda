import type { World } from '../world.ts';
import { ApiError } from './api-error.ts';

/** Contract §8, the limit per account, in windows of a second on the sandbox's clock. */
export function createRateLimit(world: World): () => void {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(world.clock.now() / 1000);
    if (now !== second) count = 0;
    second = now;
    count += 1;
    if (count > world.options.requestsPerSecond) {
      throw new ApiError(429, 'RATE_LIMIT_EXCEEDED', 'Too many requests: try again in a second');
    }
  };
}
