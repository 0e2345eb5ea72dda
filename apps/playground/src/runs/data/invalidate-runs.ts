import { telecomKeys } from '@23telecom/react/options';
import type { QueryClient } from '@tanstack/react-query';
import { runQueries } from './run-queries.ts';

/** Refetches every run, after one was changed. */
export async function invalidateRuns(queryClient: QueryClient): Promise<void> {
  await Promise.all(
    [runQueries.all, telecomKeys.campaigns.all].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
