import { useWebhookLogs } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatDuration, formatTime } from '../shared/format-time.ts';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { AttemptAnswer } from './attempts/attempt-answer.tsx';
import { labelOf } from './webhook-types.ts';

/** Every attempt to deliver a webhook, newest first. */
export function WebhookLog() {
  const logs = useWebhookLogs({ limit: 50 });
  const entries = logs.data?.items ?? [];
  return (
    <section className="card stack" aria-labelledby="webhook-log">
      <div className="card-head">
        <h2 id="webhook-log">Log</h2>
        <button
          type="button"
          className="button quiet small"
          disabled={logs.isFetching}
          onClick={() => void logs.refetch()}
        >
          Refresh
        </button>
      </div>
      {logs.error && <ErrorNotice error={logs.error} onRetry={() => void logs.refetch()} />}
      {logs.isPending && <SkeletonLines lines={5} />}
      {logs.data !== undefined && entries.length === 0 && (
        <EmptyState title="No webhook was sent yet">
          <p>Send a message, or test an address above: each attempt is listed here.</p>
        </EmptyState>
      )}
      {entries.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label="Log: table">
          <table data-testid="webhook-log">
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Answer</th>
                <th scope="col" className="number">
                  Took
                </th>
                <th scope="col" className="number">
                  Attempt
                </th>
                <th scope="col">Type</th>
                <th scope="col">Message</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <td>{formatTime(entry.createdAt)}</td>
                  <td>
                    <AttemptAnswer entry={entry} />
                  </td>
                  <td className="number">
                    {entry.durationMs === null ? '–' : formatDuration(entry.durationMs)}
                  </td>
                  <td className="number">{entry.attempt}</td>
                  <td>{labelOf(entry.type)}</td>
                  <td>
                    <code>{entry.messageId ?? '–'}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {logs.hasNextPage && (
        <button
          type="button"
          className="button quiet small"
          disabled={logs.isFetchingNextPage}
          onClick={() => void logs.fetchNextPage()}
        >
          Older attempts
        </button>
      )}
    </section>
  );
}
