import type { MessageFilter, UnifiedSmsMessage } from '@23telecom/client';
import { useSmsMessages, useSmsStatus, useWebhookLogs } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { DialogFrame } from '../shared/ui/dialog-frame.tsx';
import { CopyButton } from '../shared/ui/copy-button.tsx';
import { StatusLabel } from '../shared/status-label.tsx';
import { formatTime } from '../shared/format-time.ts';

/** The life of one message, and every attempt to tell of it. */
export function MessageDrawer({
  id,
  listed,
  filter,
  onClose,
}: {
  readonly id: string;
  /** The list's own row, where it is loaded: a campaign's message has nothing more. */
  readonly listed: UnifiedSmsMessage | undefined;
  /** The list's own: the message is looked for among what it matches. */
  readonly filter: MessageFilter;
  readonly onClose: () => void;
}) {
  // The joint history tells no message ID: that of API traffic has it, under the same row's id.
  const rows = useSmsMessages(
    { ...filter, phone: listed?.recipient.replace('+', ''), limit: 100 },
    { enabled: listed?.source === 'api' },
  );
  const row = rows.data?.items.find((candidate) => candidate.id === id);
  const asked = useSmsStatus(row?.messageId);
  const message = asked.data ?? row ?? listed;

  return (
    <DialogFrame title={message?.recipient ?? 'Message'} onClose={onClose} isWide>
      {message === undefined ? (
        <p className="hint">
          It is not among the messages that are loaded: scroll to it, or widen the filters.
        </p>
      ) : (
        <>
          <blockquote className="drawer-text">{message.text}</blockquote>
          <ol className="life" role="list" data-testid="life">
            <li>
              <span className="label">Sent</span>{' '}
              {formatTime('createdAt' in message ? message.createdAt : message.sentAt)}
            </li>
            <li>
              <StatusLabel status={message.status} />{' '}
              {message.deliveredAt !== null && formatTime(message.deliveredAt)}
              {message.statusCode !== null && <code> {message.statusCode}</code>}
            </li>
            {listed?.isClicked === true && (
              <li>
                <span className="label">Clicked</span> {formatTime(listed.clickedAt)}
              </li>
            )}
            {listed?.actionType != null && (
              <li>
                <span className="label">{listed.actionType}</span> {formatTime(listed.actionAt)}
              </li>
            )}
          </ol>
          <dl className="figures">
            <div>
              <dt>Sender</dt>
              <dd>{message.senderId}</dd>
            </div>
            <div>
              <dt>Cost</dt>
              <dd>{message.cost}</dd>
            </div>
            {'segments' in message && (
              <div>
                <dt>Segments</dt>
                <dd>{message.segments}</dd>
              </div>
            )}
          </dl>
          {row && <WebhookAttempts messageId={row.messageId} />}
          {asked.error && <ErrorNotice error={asked.error} />}
          {row && (
            <div className="row">
              <code className="drawer-id">{row.messageId}</code>
              <CopyButton text={row.messageId} label="Copy ID" />
            </div>
          )}
        </>
      )}
    </DialogFrame>
  );
}

/** The provider logs attempts by time, not by message: the newest hundred are looked through. */
function WebhookAttempts({ messageId }: { readonly messageId: string }) {
  const logs = useWebhookLogs({ limit: 100 });
  const attempts = logs.data?.items.filter((entry) => entry.messageId === messageId) ?? [];
  return (
    <section aria-label="Webhook attempts">
      <h3>Webhook attempts</h3>
      {logs.error && <p className="hint">{logs.error.description}</p>}
      {attempts.length === 0 ? (
        <p className="hint">
          {logs.isPending ? 'Loading …' : 'None among the newest hundred attempts.'}
        </p>
      ) : (
        <ul role="list" className="attempts">
          {attempts.map((attempt) => (
            <li key={attempt.id}>
              <span>
                {attempt.type}, attempt {attempt.attempt}
              </span>
              <span>{attempt.statusCode ?? attempt.error ?? 'no answer'}</span>
              <span>{attempt.durationMs ?? '–'} ms</span>
              <span>{formatTime(attempt.createdAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
