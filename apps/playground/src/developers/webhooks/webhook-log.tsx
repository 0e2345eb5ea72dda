import type { WebhookLogEntry } from '@23telecom/client';
import { useWebhookLogs } from '@23telecom/react';
import { Link } from '@tanstack/react-router';
import { attemptLimit } from '../../messages/timeline/next-attempt.ts';
import { formatDuration } from '../../shared/format/format-duration.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { ToneLabel } from '../../shared/outcome/outcome-label.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../../shared/ui/skeleton-lines.tsx';
import { labelOf } from './webhook-types.ts';

const pageSize = 50;

/** Every attempt to send a webhook, newest first. Each leads to its message. */
export function WebhookLog({ logs }: { readonly logs: ReturnType<typeof useWebhookLog> }) {
  const entries = logs.data?.items ?? [];
  return (
    <section className="stack" aria-labelledby="webhook-log">
      <div className="row">
        <h2 id="webhook-log">Log</h2>
        <button
          type="button"
          className="button small push"
          aria-disabled={logs.isFetching || undefined}
          onClick={() => void logs.refetch()}
        >
          Refresh
        </button>
      </div>
      {logs.isPending && <SkeletonLines lines={5} />}
      {logs.data !== undefined && entries.length === 0 && (
        <EmptyState title="No webhooks yet">
          <p>Send a message or test an address: each attempt appears here.</p>
        </EmptyState>
      )}
      {entries.length > 0 && (
        <ul role="list" className="rows webhook-rows" data-testid="webhook-log">
          {entries.map((entry) => (
            <li key={entry.id}>
              {entry.messageId?.startsWith('api_') === true ? (
                <Link to="/messages/$messageId" params={{ messageId: entry.messageId }}>
                  <Cells entry={entry} />
                </Link>
              ) : (
                <div className="plain-row">
                  <Cells entry={entry} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {logs.hasNextPage && (
        <div>
          <button
            type="button"
            className="button small"
            aria-disabled={logs.isFetchingNextPage || undefined}
            onClick={() => void logs.fetchNextPage()}
          >
            Load older attempts
          </button>
        </div>
      )}
    </section>
  );
}

/** The log of webhooks, page by page. */
export function useWebhookLog() {
  return useWebhookLogs({ limit: pageSize });
}

function Cells({ entry }: { readonly entry: WebhookLogEntry }) {
  const { createdAt, statusCode, error, durationMs, attempt, type, messageId } = entry;
  const isTaken = statusCode !== null && statusCode >= 200 && statusCode < 300;
  return (
    <>
      <time className="muted" dateTime={createdAt}>
        {formatTime(createdAt)}
      </time>
      <ToneLabel tone={isTaken ? 'good' : 'bad'}>{statusCode ?? error ?? 'No response'}</ToneLabel>
      <span className="what">
        {labelOf(type)}
        {(attempt > 1 || !isTaken) && `, attempt ${attempt} of ${attemptLimit}`}
      </span>
      <span className="ms muted">{durationMs === null ? '' : formatDuration(durationMs)}</span>
      <code className="id muted">{messageId ?? 'test'}</code>
    </>
  );
}
