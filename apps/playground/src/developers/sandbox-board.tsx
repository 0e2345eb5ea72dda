import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { ClockPanel } from './clock/clock-panel.tsx';
import { sandboxQueries, type SandboxTime } from './data/sandbox-control.ts';
import { FaultSwitches } from './faults/fault-switches.tsx';
import { OutcomeNumbers } from './outcome-numbers.tsx';
import { mergeLog } from './requests/log-entry.ts';
import { readMessageIds } from './requests/read-message.ts';
import { RequestLog } from './requests/request-log.tsx';
import { RequestPane } from './requests/request-pane.tsx';
import { WebhookPane } from './requests/webhook-pane.tsx';
import { ResetDialog } from './reset-dialog.tsx';

function readSpeed({ speed }: SandboxTime): number {
  return speed;
}

/** The log of the sandbox, one entry open beside it, and the sandbox's controls. */
export function SandboxBoard() {
  const { request: openId, show = 'all' } = useSearch({ from: '/developers' });
  const requests = useQuery(sandboxQueries.requests);
  const webhooks = useQuery(sandboxQueries.webhooks);
  // Select only the speed: the time changes with every reading and would render the log again.
  const speed = useQuery({ ...sandboxQueries.clock, select: readSpeed }).data ?? 1;
  const [isAsking, setIsAsking] = useState(false);
  const log = useMemo(
    () => requests.data && mergeLog(requests.data, webhooks.data ?? []),
    [requests.data, webhooks.data],
  );
  const open = log?.find(({ id }) => id === openId);
  const messageId =
    open?.kind === 'request'
      ? readMessageIds(open.request)[0]
      : (open?.webhook.messageId ?? undefined);
  const error = requests.error ?? webhooks.error;

  return (
    <div className="developers" data-open={openId === undefined ? undefined : true}>
      <RequestLog log={log} filter={show} openId={openId} />
      <section className="stack request-pane" aria-label="Open request">
        {openId !== undefined && (
          <Link className="back" to="/developers" search={show === 'all' ? {} : { show }}>
            <ChevronLeft className="icon" aria-hidden />
            Requests
          </Link>
        )}
        {error && <ErrorNotice error={error} onRetry={() => void requests.refetch()} />}
        {open?.kind === 'request' && (
          <RequestPane
            request={open.request}
            requests={requests.data ?? []}
            webhooks={webhooks.data ?? []}
            speed={speed}
          />
        )}
        {open?.kind === 'webhook' && <WebhookPane webhook={open.webhook} />}
        {open === undefined && log !== undefined && (
          <EmptyState
            title={openId === undefined ? 'Choose a request' : 'This request is no longer kept'}
          >
            <p>
              {openId === undefined
                ? 'Its headers, body and response appear here, and what followed.'
                : 'The sandbox keeps the latest requests, until it is reset.'}
            </p>
          </EmptyState>
        )}
      </section>
      <aside className="stack" aria-label="Sandbox">
        <ClockPanel messageId={messageId} onReset={() => setIsAsking(true)} />
        <FaultSwitches />
        <OutcomeNumbers />
        <div className="section">
          <button type="button" className="button small" onClick={() => setIsAsking(true)}>
            Reset the sandbox…
          </button>
        </div>
      </aside>
      {isAsking && <ResetDialog onClose={() => setIsAsking(false)} />}
    </div>
  );
}
