import type { CallOptions, TelecomClient } from '@23telecom/client';
import type { QueryKey } from '@tanstack/query-core';
import { checkKeyClient } from './check-client.ts';
import type { TelecomPagesOptions } from './telecom-query-options.ts';

/**
 * Defines the infinite query options of any list of the client.
 *
 * @throws {TelecomProviderError} `NO_CLIENT` for a value that is not a client.
 */
export function definePages<Page, Param, Key extends QueryKey>(
  client: TelecomClient,
  queryKey: Key,
  initialPageParam: Param,
  read: (param: Param, options: CallOptions) => Promise<Page>,
  getNextPageParam: TelecomPagesOptions<Page, Param, Key>['getNextPageParam'],
): TelecomPagesOptions<Page, Param, Key> {
  checkKeyClient(client, queryKey);
  return {
    // The tag is a type only.
    queryKey: queryKey as TelecomPagesOptions<Page, Param, Key>['queryKey'],
    queryFn: ({ signal, pageParam }) => read(pageParam, { signal }),
    initialPageParam,
    getNextPageParam,
    retry: false,
  };
}
