import type { UnifiedSmsMessage } from '@23telecom/client';
import { useSmsStatus, useWebhookLogs } from '@23telecom/react';
import { DialogFrame } from '../shared/ui/dialog-frame.tsx';
import { CopyButton } from '../shared/ui/copy-button.tsx';
import { StatusLabel } from '../shared/status-label.tsx';
import { formatTime } from '../shared/format-time.ts';

/** The life of one message, and every attempt to tell of it. */
export function MessageDrawer({
  id,
  listed,
  onClose,
}: {
  readonly id: string;
  /** The list's own row, where it is loaded: a campaign's message has nothing more. */
  readonly listed: UnifiedSmsMessage | undefined;
  readonly onClose: () => void;
}) {
  const isApi = listed === undefined ? id.startsWith('api_') : listed.source === 'api';
  const asked = useSmsStatus(isApi ? id : undefined);
  const message = asked.data ?? listed;

  return (
    <DialogFrame title={message?.recipient ?? 'Message'} onClose={onClose} isWide>
      {message === undefined ? (
        <p className="hint">
          {asked.error ? `${asked.error.code}: ${asked.error.description}` : 'Loading …'}
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
          {isApi && <WebhookAttempts messageId={id} />}
          <div className="row">
            <code className="drawer-id">{id}</code>
            <CopyButton text={id} label="Copy ID" />
          </div>
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
