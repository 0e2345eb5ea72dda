'use client';

import type { TelecomError } from '@23telecom/client';
import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { TelecomPagesOptions } from '../query/telecom-query-options.ts';
import type { PagesHookOptions } from './hook-options.ts';

/**
 * Runs an infinite query whose `data` is one list of all loaded pages. The previous list stays while another
 * filter loads. The caller's options override those of the query.
 */
export function useTelecomPages<Page, Param, Selected, Key extends QueryKey>(
  defined: TelecomPagesOptions<Page, Param, Key>,
  select: (data: { readonly pages: readonly never[] }) => unknown,
  options: PagesHookOptions<Page, Param, Selected, Key> | undefined,
): UseInfiniteQueryResult<Selected, TelecomError> {
  return useInfiniteQuery({
    ...(defined as unknown as UseInfiniteQueryOptions<Page, TelecomError, Selected, Key, Param>),
    // The cast holds: unless the caller passes a `select`, `Selected` is the list.
    select: select as never,
    placeholderData: keepPreviousData,
    ...options,
  });
}
