import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import type { AccountFacts } from '../../src/world/describe-account.ts';
import { read } from '../data/call.ts';
import { useLoaded } from '../data/use-loaded.ts';
import { SearchField } from '../parts/search-field.tsx';
import { MessageList } from './message-list.tsx';
import { MessagePane } from './message-pane.tsx';
import { NoMessages } from './no-messages.tsx';

interface MessagesViewProps {
  readonly openId: string | undefined;
  readonly version: number;
  readonly account: AccountFacts | undefined;
}

const pageLength = 100;

/** The messages, with a search, and the open one beside them. */
export function MessagesView({ openId, version, account }: MessagesViewProps): JSX.Element {
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(pageLength);
  const key = search.trim();
  const found = useLoaded(`${limit} ${key}`, version, async () => {
    const query = { limit: String(limit), ...(key === '' ? {} : { search: key }) };
    return (await read<{ messages: readonly SandboxMessage[] }>('messages', query)).messages;
  });
  const currency = account?.currency ?? 'EUR';
  return (
    <main class={openId === undefined ? 'view' : 'view has-open'}>
      <div class="list">
        <h1>Messages</h1>
        <SearchField label="Number, sender or words" value={search} onSearch={setSearch} />
        {found?.length === 0 && key === '' && <NoMessages />}
        {found?.length === 0 && key !== '' && (
          <p class="muted" role="status">
            No message has these words.
          </p>
        )}
        {found !== undefined && found.length > 0 && (
          <MessageList messages={found.toReversed()} openId={openId} currency={currency} />
        )}
        {found?.length === limit && (
          <button type="button" class="button" onClick={() => setLimit(limit + pageLength)}>
            Show older messages
          </button>
        )}
      </div>
      {openId === undefined ? (
        <section class="pane hint-pane" aria-label="Message">
          {found !== undefined && found.length > 0 && (
            <p class="muted">Choose a message to see it as on the phone.</p>
          )}
        </section>
      ) : (
        <MessagePane
          messageId={openId}
          version={version}
          currency={currency}
          hasDeliveryUrl={account?.hasDeliveryUrl ?? false}
        />
      )}
    </main>
  );
}
