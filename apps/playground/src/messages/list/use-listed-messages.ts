import type { UnifiedMessageFilter } from '@23telecom/client';
import { useSmsMessages, useUnifiedSmsMessages } from '@23telecom/react';
import { useMemo } from 'react';
import { mergeRows } from './merge-rows.ts';
import { type MessageRow, toApiRow, toBroadcastRow } from './message-row.ts';

/** The messages that match, as far as they are loaded or found. */
export interface FoundMessages {
  readonly rows: readonly MessageRow[];
  /** Messages that match, loaded or not; undefined while that is unknown. */
  readonly total: number | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Loads further messages; undefined at the end and while they load. */
  readonly loadMore: (() => void) | undefined;
}

/** Messages of a page, the most that the API accepts. */
const pageSize = 100;

/**
 * The messages of the API and of broadcasts as one list, newest first. The provider's joint list has no
 * message IDs, so the messages of the API come from their own list.
 */
export function useListedMessages(
  filter: UnifiedMessageFilter | undefined,
  isEnabled: boolean,
): FoundMessages {
  const { source = 'all', ...rest } = filter ?? {};
  const isOn = filter !== undefined && isEnabled;
  const api = useSmsMessages(
    { ...rest, limit: pageSize },
    { enabled: isOn && source !== 'broadcasts' },
  );
  const broadcasts = useUnifiedSmsMessages(
    { ...rest, source: 'broadcasts', limit: pageSize },
    { enabled: isOn && source !== 'api' },
  );
  const hasApi = source !== 'broadcasts';
  const hasBroadcasts = source !== 'api';
  const lists = [hasApi ? api : undefined, hasBroadcasts ? broadcasts : undefined];
  const apiItems = hasApi ? api.data?.items : undefined;
  const broadcastItems = hasBroadcasts ? broadcasts.data?.items : undefined;
  const merged = useMemo(
    () =>
      mergeRows([
        { rows: apiItems?.map(toApiRow) ?? [], hasMore: hasApi && api.hasNextPage },
        {
          rows: broadcastItems?.map(toBroadcastRow) ?? [],
          hasMore: hasBroadcasts && broadcasts.hasNextPage,
        },
      ]),
    [apiItems, broadcastItems, hasApi, hasBroadcasts, api.hasNextPage, broadcasts.hasNextPage],
  );
  const isLoading = lists.some((list) => list?.isFetchingNextPage);
  const isPending = !isOn || lists.some((list) => list?.isPending);
  return {
    rows: merged.rows,
    total: isPending ? undefined : lists.reduce((sum, list) => sum + (list?.data?.total ?? 0), 0),
    isPending,
    error: lists.find((list) => list?.error)?.error ?? null,
    retry: () => {
      for (const list of lists) if (list?.error) void list.refetch();
    },
    loadMore:
      merged.hasMore && !isLoading
        ? () => {
            for (const index of merged.needed) void lists[index]?.fetchNextPage();
          }
        : undefined,
  };
}
