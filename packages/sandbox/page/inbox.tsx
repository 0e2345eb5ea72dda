import type { JSX } from 'preact';
import type { AccountFacts } from '../src/world/describe-account.ts';
import { read } from './data/call.ts';
import { switchTheme } from './data/theme.ts';
import { useChanges } from './data/use-changes.ts';
import { useLoaded } from './data/use-loaded.ts';
import { hrefOf, useRoute } from './data/use-route.ts';
import { formatMoney } from './format/format.ts';
import { MessagesView } from './messages/messages-view.tsx';
import { Icon } from './parts/icon.tsx';
import { RequestsView } from './requests/requests-view.tsx';

/** The whole page. */
export function Inbox(): JSX.Element {
  const { view, id } = useRoute();
  const { version, isConnected } = useChanges();
  const account = useLoaded('account', version, () => read<AccountFacts>('account'));
  return (
    <>
      <header class="masthead">
        <a class="brand" href={hrefOf('messages')}>
          <img src="_sandbox/inbox/icon.svg" alt="" width="24" height="24" />
          <span class="brand-name">23 Telecom</span>
          <span class="muted">Sandbox</span>
        </a>
        <nav class="views" aria-label="Views">
          <a href={hrefOf('messages')} aria-current={view === 'messages' ? 'page' : undefined}>
            Messages
          </a>
          <a href={hrefOf('requests')} aria-current={view === 'requests' ? 'page' : undefined}>
            Requests
          </a>
        </nav>
        <div class="account">
          <span class={isConnected ? 'mode' : 'mode lost'} role="status">
            {isConnected ? 'Live' : 'No connection'}
          </span>
          {account !== undefined && (
            <span class="balance">
              <span class="visually-hidden">Balance </span>
              {formatMoney(account.balance, account.currency, 2)}
            </span>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label="Switch between light and dark"
            onClick={switchTheme}
          >
            <Icon name="moon" />
          </button>
        </div>
      </header>
      {view === 'messages' ? (
        <MessagesView openId={id} version={version} account={account} />
      ) : (
        <RequestsView openId={id} version={version} />
      )}
    </>
  );
}
