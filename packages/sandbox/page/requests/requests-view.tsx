import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestEntry } from '../../src/logs/request-log.ts';
import { read } from '../data/call.ts';
import { useLoaded } from '../data/use-loaded.ts';
import { SearchField } from '../parts/search-field.tsx';
import { RequestList } from './request-list.tsx';
import { RequestPane } from './request-pane.tsx';

interface RequestsViewProps {
  readonly openId: string | undefined;
  readonly version: number;
}

/** The requests to the API, with a search, and the open one beside them. */
export function RequestsView({ openId, version }: RequestsViewProps): JSX.Element {
  const [search, setSearch] = useState('');
  const requests = useLoaded('requests', version, async () => {
    const { requests: all } = await read<{ requests: readonly RequestEntry[] }>('requests');
    return all.toReversed();
  });
  const words = search.trim().toLowerCase();
  const found =
    words === ''
      ? requests
      : requests?.filter((entry) => JSON.stringify(entry).toLowerCase().includes(words));
  const open = requests?.find(({ id }) => String(id) === openId);
  return (
    <main class={openId === undefined ? 'view' : 'view has-open'}>
      <div class="list">
        <h1>Requests</h1>
        <SearchField label="Path, status or words" value={search} onSearch={setSearch} />
        {found?.length === 0 && (
          <p class="muted" role="status">
            {words === '' ? 'No requests yet.' : 'No request has these words.'}
          </p>
        )}
        {found !== undefined && found.length > 0 && (
          <RequestList requests={found} openId={openId} />
        )}
      </div>
      <RequestPane
        openId={openId}
        request={open}
        isLoaded={requests !== undefined}
        key={openId ?? ''}
      />
    </main>
  );
}
