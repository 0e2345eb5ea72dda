import type { MessageFilter, UnifiedSmsMessage } from '@23telecom/client';
import { useSmsMessages, useSmsStatus } from '@23telecom/react';
import { useMemo } from 'react';
import { DeliveryTimeline } from '../../deliveries/delivery-timeline.tsx';
import { useMessageSteps } from '../../deliveries/use-delivery-steps.ts';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { StatusLabel } from '../../shared/status-label.tsx';
import { reasonOf } from '../../shared/status-meaning.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { MessageFigures } from './message-figures.tsx';
import { readLife } from './message-life.ts';
import { Reactions } from './reactions.tsx';
import { WebhookAttempts } from './webhook-attempts.tsx';
import './message-drawer.css';

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
  const seen = useMessageSteps(row?.messageId);
  const life = useMemo(
    () => message && readLife(message, seen, new Date().toISOString()),
    [message, seen],
  );
  const reason = message && reasonOf(message.status);

  return (
    <DialogFrame title={message?.recipient ?? 'Message'} onClose={onClose} isAtSide>
      {message === undefined ? (
        <p className="hint">
          It is not among the messages that are loaded: scroll to it, or widen the filters.
        </p>
      ) : (
        <>
          <div className="row">
            <StatusLabel status={message.status} />
            {listed !== undefined && listed.source !== 'api' && (
              <span className="badge">Campaign</span>
            )}
          </div>
          <blockquote className="drawer-text">{message.text}</blockquote>
          <section className="stack tight life" aria-labelledby="life" data-testid="life">
            <h3 id="life">Life</h3>
            <DeliveryTimeline steps={life ?? []} label="Steps of the message" isDated />
            {reason !== undefined && <p className="delivery-reason">{reason}</p>}
            <Reactions message={listed} />
          </section>
          <MessageFigures message={message} />
          {asked.error && <ErrorNotice error={asked.error} />}
          {row && <WebhookAttempts messageId={row.messageId} />}
          {row && (
            <div className="row drawer-foot">
              <span className="hint">Message ID</span>
              <code className="drawer-id">{row.messageId}</code>
              <CopyButton text={row.messageId} label="Copy ID" />
            </div>
          )}
        </>
      )}
    </DialogFrame>
  );
}
