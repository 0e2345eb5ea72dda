import type { WebhookLogEntry } from '@23telecom/client';
import { useWebhookLogs } from '@23telecom/react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { formatTime, formatClock } from '../../shared/format-time.ts';
import { formatCount } from '../../shared/plural.ts';
import { AttemptAnswer } from '../../webhooks/attempts/attempt-answer.tsx';
import { nextAttempt } from '../../webhooks/attempts/next-attempt.ts';

const pageSize = 100;
/** While another attempt is awaited. */
const refreshMs = 3_000;

/** The attempts to tell of a message, oldest first. */
const attemptsAt = (
  entries: readonly WebhookLogEntry[],
  messageId: string,
): readonly WebhookLogEntry[] =>
  entries
    .filter((entry) => entry.messageId === messageId)
    .toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));

/** Every attempt to tell of a message. The provider logs them by time, not by message. */
export function WebhookAttempts({ messageId }: { readonly messageId: string }) {
  const logs = useWebhookLogs(
    { limit: pageSize },
    {
      refetchInterval: ({ state }) => {
        const entries = state.data?.pages.flatMap(({ items }) => items) ?? [];
        const attempts = attemptsAt(entries, messageId);
        const isAwaited = attempts.some((one) => nextAttempt(one, attempts).kind === 'awaited');
        return isAwaited ? refreshMs : false;
      },
    },
  );
  const entries = logs.data?.items ?? [];
  const attempts = attemptsAt(entries, messageId);
  return (
    <section className="stack tight" aria-labelledby="attempts" data-testid="attempts">
      <h3 id="attempts">Webhook attempts</h3>
      {logs.error && <ErrorNotice error={logs.error} />}
      {attempts.length > 0 && <AttemptTable attempts={attempts} />}
      {attempts.length === 0 && !logs.error && (
        <div className="row">
          <p className="hint">
            {logs.isPending
              ? 'Loading …'
              : `None among the newest ${formatCount(entries.length)} attempts.`}
          </p>
          {logs.hasNextPage && (
            <button
              type="button"
              className="button quiet small"
              disabled={logs.isFetchingNextPage}
              onClick={() => void logs.fetchNextPage()}
            >
              Look further back
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function AttemptTable({ attempts }: { readonly attempts: readonly WebhookLogEntry[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Webhook attempts: table">
      <table className="attempts">
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">Time</th>
            <th scope="col">Answer</th>
            <th scope="col" className="number">
              Latency
            </th>
            <th scope="col">Next try</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                {entry.attempt} <span className="hint">of 3, {entry.type}</span>
              </th>
              <td>
                <time dateTime={entry.createdAt} title={formatTime(entry.createdAt)}>
                  {formatClock(entry.createdAt)}
                </time>
              </td>
              <td>
                <AttemptAnswer entry={entry} />
              </td>
              <td className="number">
                {entry.durationMs === null ? '–' : `${formatCount(entry.durationMs)} ms`}
              </td>
              <td>{describeNext(entry, attempts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function describeNext(entry: WebhookLogEntry, attempts: readonly WebhookLogEntry[]): string {
  const next = nextAttempt(entry, attempts);
  switch (next.kind) {
    case 'none':
      return 'not needed';
    case 'made':
      return 'made';
    case 'awaited':
      return `about ${formatClock(next.at)}`;
    case 'given up':
      return 'given up';
  }
}
