import type { TelecomClient } from '@23telecom/client';
import { useTelecomClient } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { queryOptions, useQuery } from '@tanstack/react-query';

const staleMs = 60_000;

function todayOptions(client: TelecomClient) {
  return queryOptions({
    // Below the statistics' key, so that it is refetched with them when the sandbox's clock was moved.
    queryKey: [...telecomKeys.sms.stats(), 'today'],
    queryFn: async ({ signal }) => (await client.sms.stats.get({ period: 'today' }, { signal })).to,
    staleTime: staleMs,
  });
}

/**
 * The provider's current day, `YYYY-MM-DD` in UTC; the sandbox's clock may be days ahead of the reader's.
 * Undefined while it is loading; the reader's own day if it cannot be loaded.
 */
export function useProviderToday(): string | undefined {
  const today = useQuery(todayOptions(useTelecomClient()));
  return today.data ?? (today.isError ? new Date().toISOString().slice(0, 10) : undefined);
}
