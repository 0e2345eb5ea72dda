import type { QueryKey } from '@tanstack/query-core';
import type { TelecomQueryCache } from './telecom-mutation-options.ts';

/**
 * Puts the result of a change into the cache. A read under way began before the change: it is discarded, because
 * its response would bring the old state back.
 */
export async function showResult(
  queryClient: TelecomQueryCache,
  queryKey: QueryKey,
  result: unknown,
): Promise<void> {
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, result);
}
