import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { HistorySearch } from './history-search.ts';

/** The view's part of the address, and what changes it. Filters replace the entry; a drawer adds one. */
export function useHistorySearch(): readonly [HistorySearch, (change: HistorySearch) => void] {
  const search = useSearch({ from: '/history' });
  const navigate = useNavigate({ from: '/history' });
  const change = useCallback(
    (part: HistorySearch) =>
      void navigate({
        search: (last) => ({ ...last, ...part }),
        replace: part.message === undefined,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, change];
}
