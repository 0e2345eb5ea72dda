import { useBalance } from '@23telecom/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ErrorNotice } from '../../../shared/error-notice.tsx';
import { SelectChip } from '../../../shared/ui/select-chip.tsx';
import { SkeletonLines } from '../../../shared/ui/skeleton-lines.tsx';
import { isAssumed } from '../../data/is-assumed.ts';
import type { Run, RunMessage } from '../../data/run.ts';
import { useRunMessages } from '../../data/use-run-messages.ts';
import { listRowFilters } from './row-filters.ts';
import { RunRow } from './run-row.tsx';

/** A shorter list is seen at a glance. */
const filteredFrom = 20;
/** How far below the window the next page begins to load. */
const loadAhead = '800px';

/** The recipients of a run, page by page. The browser skips the layout of rows out of view. */
export function RunRows({ run }: { readonly run: Run }) {
  const currency = useBalance().data?.currency;
  const filters = listRowFilters(run);
  const [name, setName] = useState('all');
  const chosen = filters.find((filter) => filter.name === name) ?? filters[0];
  const messages = useRunMessages(run.id, chosen?.filter);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = messages;
  const canLoad = hasNextPage && !isFetchingNextPage;
  // The campaign lists people in an order of its own. Once all are loaded, they are as in the reader's list.
  const rows = useMemo(() => {
    const kept = messages.data?.filter((message) => name !== 'assumed' || isAssumed(message));
    return hasNextPage ? kept : kept?.toSorted(byPlace);
  }, [messages.data, hasNextPage, name]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!canLoad || end.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void fetchNextPage();
      },
      { rootMargin: loadAhead },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [canLoad, fetchNextPage]);

  return (
    <section aria-label="Recipients" className="stack tight">
      {run.recipients >= filteredFrom && filters.length > 1 && (
        <div className="row">
          <SelectChip
            label="Show"
            options={filters.map((filter) => [filter.name, filter.label])}
            value={chosen?.name ?? 'all'}
            isOn={name !== 'all'}
            onChange={setName}
          />
        </div>
      )}
      {messages.error && (
        <ErrorNotice error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {messages.isPending && <SkeletonLines lines={4} />}
      <ul role="list" className="rows run-rows" data-testid="run-rows">
        {rows?.map((message) => (
          <RunRow
            key={message.recipient}
            message={message}
            currency={currency}
            pausedBy={run.pausedBy}
          />
        ))}
      </ul>
      {rows?.length === 0 && !hasNextPage && (
        <p className="hint">Nobody has this outcome any more.</p>
      )}
      <div ref={end} />
      {canLoad && (
        <div>
          <button type="button" className="button small" onClick={() => void fetchNextPage()}>
            Show more
          </button>
        </div>
      )}
    </section>
  );
}

function byPlace(one: RunMessage, other: RunMessage): number {
  return (one.place ?? 0) - (other.place ?? 0);
}
