import type { CallOptions, TelecomError } from '@23telecom/client';
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import type { TelecomQueryOptions } from './query-option-types.ts';

/**
 * Query options for one call of the client: always with the signal, and without retries of its own,
 * since the client retries. `queryOptions` of TanStack Query would only add the type that is here.
 */
export const defineQuery = <Data, Key extends QueryKey>(
  queryKey: Key,
  call: (options: CallOptions) => Promise<Data>,
  extra?: Pick<UseQueryOptions<Data, TelecomError, Data, Key>, 'staleTime' | 'refetchInterval'>,
): TelecomQueryOptions<Data, Key> =>
  ({
    queryKey,
    queryFn: ({ signal }) => call({ signal }),
    retry: false,
    ...extra,
  }) satisfies UseQueryOptions<Data, TelecomError, Data, Key> as TelecomQueryOptions<Data, Key>;
