import type { CallOptions, TelecomClient } from '@23telecom/client';
import type { QueryKey } from '@tanstack/query-core';
import { checkKeyClient } from './check-client.ts';
import type { TelecomQueryOptions } from './telecom-query-options.ts';

/**
 * Defines the query options of one call of the client. The call gets the query's signal, so that an
 * unmounted component cancels its request. Query does not retry, because the client does. TanStack's
 * own `queryOptions` would add only the type that {@link TelecomQueryOptions} already has.
 *
 * @throws {TelecomProviderError} `NO_CLIENT` for a value that is not a client.
 * @example
 * ```ts
 * defineQuery(client, telecomKeys.account.balance(), (options) =>
 *   client.account.balance(undefined, options),
 * );
 * ```
 */
export function defineQuery<Data, Key extends QueryKey>(
  client: TelecomClient,
  queryKey: Key,
  call: (options: CallOptions) => Promise<Data>,
  extra?: Pick<TelecomQueryOptions<Data, Key>, 'staleTime' | 'refetchInterval'>,
): TelecomQueryOptions<Data, Key> {
  checkKeyClient(client, queryKey);
  return {
    // The tag is a type only.
    queryKey: queryKey as TelecomQueryOptions<Data, Key>['queryKey'],
    queryFn: ({ signal }) => call({ signal }),
    retry: false,
    ...extra,
  };
}
