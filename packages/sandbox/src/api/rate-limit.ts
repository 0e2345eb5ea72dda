import { ContractError } from '../contract/contract-error.ts';
import type { World } from '../world/world.ts';

/** Contract §8: the limit per account, for each second of the sandbox's clock. */
export function createRateLimit(world: World): () => void {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(world.clock.now() / 1000);
    if (now !== second) count = 0;
    second = now;
    count += 1;
    if (count > world.options.requestsPerSecond) {
      throw new ContractError('RATE_LIMIT_EXCEEDED', 'Too many requests: try again in a second');
    }
  };
}
