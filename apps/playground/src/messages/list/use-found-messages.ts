import type { UnifiedMessageFilter } from '@23telecom/client';
import type { MessageQuery } from '../search/read-query.ts';
import { type FoundMessages, useListedMessages } from './use-listed-messages.ts';
import { useWordSearch, type WordSearch } from './use-word-search.ts';

/** The messages of the view, and the search through texts if there is one. */
export interface ShownMessages extends FoundMessages {
  readonly search: WordSearch | undefined;
}

/**
 * The messages for what the reader looks for. A number goes to the provider's filter; words, and a number that
 * no recipient has, are looked for in the texts.
 */
export function useFoundMessages(
  query: MessageQuery | undefined,
  filter: UnifiedMessageFilter | undefined,
): ShownMessages {
  const listed = useListedMessages(filter, query?.kind !== 'words');
  const isNumberUnknown = query?.kind === 'number' && listed.total === 0;
  const words = query?.kind === 'words' || isNumberUnknown ? query.words : undefined;
  const search = useWordSearch(words, filter && withoutPhone(filter));
  if (words === undefined) return { ...listed, search: undefined };
  return {
    rows: search.rows,
    total: search.isComplete ? search.rows.length : undefined,
    isPending: search.isRunning && search.rows.length === 0,
    error: search.error,
    retry: search.goOn,
    loadMore: undefined,
    search,
  };
}

function withoutPhone({ phone: _, ...filter }: UnifiedMessageFilter): UnifiedMessageFilter {
  return filter;
}
