import type { TelecomClient } from '@23telecom/client';
import type { QueryKey } from '@tanstack/query-core';
import { checkKeyClient } from './check-client.ts';
import type { TelecomMutationOptions } from './telecom-mutation-options.ts';

/**
 * Defines the mutation options of one call of the client. Query does not retry, because the client does.
 *
 * @throws {TelecomProviderError} `NO_CLIENT` for a value that is not a client.
 */
export function defineMutation<Data, Variables>(
  client: TelecomClient,
  mutationKey: QueryKey,
  mutationFn: TelecomMutationOptions<Data, Variables>['mutationFn'],
  extra: Pick<TelecomMutationOptions<Data, Variables>, 'networkMode' | 'gcTime'>,
): TelecomMutationOptions<Data, Variables> {
  checkKeyClient(client, mutationKey);
  return { mutationKey, mutationFn, retry: false, ...extra };
}
