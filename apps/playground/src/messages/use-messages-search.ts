import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MessagesSearch } from './search/messages-search.ts';

/** Returns the URL's filters, and a function that changes some of them without a new entry in the history. */
export function useMessagesSearch(): readonly [MessagesSearch, (change: MessagesSearch) => void] {
  const search = useSearch({ from: '/messages' });
  const navigate = useNavigate();
  const change = useCallback(
    (part: MessagesSearch) =>
      void navigate({
        to: '/messages',
        search: (last) => ({ ...(last as MessagesSearch), ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, change];
}
