import type { TelecomError } from '@23telecom/client';
import type { QueryKey } from '@tanstack/query-core';
import type { TelecomRetry } from './telecom-query-options.ts';

/** The part of a `QueryClient` that mutations need. */
export interface TelecomQueryCache {
  setQueryData(queryKey: QueryKey, data: unknown): unknown;
  cancelQueries(filters: { readonly queryKey: QueryKey }): Promise<void>;
  invalidateQueries(filters: { readonly queryKey: QueryKey }): Promise<void>;
}

/** Mutation options of one call of the client, for the mutations of any framework. */
export interface TelecomMutationOptions<Data, Variables> {
  readonly mutationKey: QueryKey;
  readonly mutationFn: (
    variables: Variables,
    context: { readonly client: TelecomQueryCache },
  ) => Promise<Data>;
  readonly retry: TelecomRetry;
  /** `always` fails at once while offline. */
  readonly networkMode?: 'always';
  /** Milliseconds. */
  readonly gcTime?: number;
  /** Never set; carries the type of the error to the framework's mutation. */
  readonly onError?: (error: TelecomError) => void;
}
