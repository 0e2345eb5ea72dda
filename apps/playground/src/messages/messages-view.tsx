import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useProviderToday } from '../shared/day/use-provider-today.ts';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { ExportButton } from './export/export-button.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { MessageCount } from './list/message-count.tsx';
import { MessageList } from './list/message-list.tsx';
import { NoMessages } from './list/no-messages.tsx';
import { useFoundMessages } from './list/use-found-messages.ts';
import { WordSearchState } from './list/word-search-state.tsx';
import { readQuery } from './search/read-query.ts';
import { SearchBox } from './search/search-box.tsx';
import { toFilter } from './search/to-filter.ts';
import { useMessagesSearch } from './use-messages-search.ts';
import './messages.css';

/** The Messages view: the list with its search, and beside it the message that is open. */
export function MessagesView() {
  const [search, change] = useMessagesSearch();
  const { messageId } = useParams({ strict: false });
  const today = useProviderToday();
  const query = useMemo(() => readQuery(search.q), [search.q]);
  const filter = useMemo(
    () => (today === undefined ? undefined : toFilter(search, query, today)),
    [search, query, today],
  );
  const found = useFoundMessages(query, filter);
  // Rows of one list alone would move when those of the other come between them.
  const isLoading = found.isPending && !found.search;
  const isEmpty = found.rows.length === 0 && !found.isPending && found.error === null;

  return (
    <div className="messages" data-open={messageId === undefined ? 'list' : 'message'}>
      <section className="list-pane" aria-labelledby="messages-title">
        <div className="page-head">
          <div>
            <h1 id="messages-title">Messages</h1>
            <p>Every message: status, cost and delivery report.</p>
          </div>
          <ExportButton
            filter={filter}
            words={found.search && query?.kind !== 'id' ? query?.words : undefined}
          />
        </div>
        <div className="stack">
          <SearchBox query={search.q} onChange={(q) => change({ q })} />
          <FilterBar search={search} today={today} onChange={change}>
            <MessageCount total={found.total} filter={filter} isSearch={Boolean(found.search)} />
          </FilterBar>
          {found.error && <ErrorNotice error={found.error} onRetry={found.retry} />}
          {isLoading && <SkeletonLines lines={8} />}
          {isEmpty && <NoMessages search={search} onChange={change} />}
          {!isLoading && found.rows.length > 0 && (
            <MessageList rows={found.rows} openId={messageId} loadMore={found.loadMore} />
          )}
          {found.search && <WordSearchState search={found.search} />}
        </div>
      </section>
      <Outlet />
    </div>
  );
}
