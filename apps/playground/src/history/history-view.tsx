import type { MessageFilter, UnifiedMessageFilter } from '@23telecom/client';
import { useUnifiedSmsMessages } from '@23telecom/react';
import { useMemo } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatCount, plural } from '../shared/plural.ts';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { toFilter } from './history-search.ts';
import { MessageDrawer } from './drawer/message-drawer.tsx';
import { MessageTable } from './message-table.tsx';
import { NoMessages } from './no-messages.tsx';
import { useHistorySearch } from './use-history-search.ts';
import './history.css';

const pageSize = 100;

/** The list of API traffic knows no sources. */
const withoutSource = ({ source: _, ...filter }: UnifiedMessageFilter): MessageFilter => filter;

/** API and campaign traffic, newest first. */
export function HistoryView() {
  const [search, change] = useHistorySearch();
  const filter = useMemo(() => toFilter(search), [search]);
  const history = useUnifiedSmsMessages({ ...filter, limit: pageSize });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history;
  const loadMore = useMemo(
    () => (hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined),
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  const messages = history.data?.items ?? [];
  const total = history.data?.total ?? 0;

  return (
    <section className="card stack" aria-labelledby="history">
      <div className="card-head">
        <h1 id="history">History</h1>
        <ExportButton filter={filter} />
      </div>
      <FilterBar search={search} onChange={change} />
      {history.error && (
        <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
      )}
      <p className="hint" role="status" data-testid="history-count">
        {history.isPending
          ? 'Loading …'
          : history.data === undefined
            ? ''
            : `${plural(total, 'message')}, ${formatCount(messages.length)} loaded` +
              (search.sort === undefined ? ', newest first' : ', sorted among those loaded')}
      </p>
      {history.isPending && <SkeletonLines lines={8} />}
      {history.data !== undefined && messages.length === 0 && (
        <NoMessages search={search} onChange={change} />
      )}
      {messages.length > 0 && (
        <MessageTable
          messages={messages}
          total={total}
          sort={search.sort}
          isDescending={search.descending ?? false}
          onSort={(sort, isDescending) => change({ sort, descending: isDescending || undefined })}
          onOpen={(message) => change({ message })}
          loadMore={loadMore}
        />
      )}
      {search.message !== undefined && (
        <MessageDrawer
          id={search.message}
          listed={messages.find(({ id }) => id === search.message)}
          filter={withoutSource(filter)}
          onClose={() => change({ message: undefined })}
        />
      )}
    </section>
  );
}
