import type { SmsStatus } from '@23telecom/client';
import { memo, useMemo } from 'react';
import type { RunOfMessage } from '../../runs/data/run.ts';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { readTimeline } from '../timeline/read-timeline.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageFacts } from './message-facts.tsx';
import { MessageSources } from './message-sources.tsx';
import { useWebhookAttempts } from './use-webhook-attempts.ts';

/** Everything about a message below its head. */
export const MessageDetails = memo(function MessageDetails({
  message,
  run,
}: {
  readonly message: SmsStatus;
  /** The run that sent it, if the page did. */
  readonly run: RunOfMessage | undefined;
}) {
  const webhooks = useWebhookAttempts(message);
  const steps = useMemo(
    () => readTimeline(message, webhooks.data?.attempts ?? []),
    [message, webhooks.data],
  );
  return (
    <>
      <p className="message-text" dir="auto">
        {message.text}
      </p>
      <MessageActions message={message} />
      <div className="section">
        <h3>Timeline</h3>
      </div>
      <Timeline steps={steps} />
      {webhooks.error && <ErrorNotice error={webhooks.error} />}
      {webhooks.data?.isCut === true && (
        <p className="hint">The webhook log is long: only its newest 2,000 entries were read.</p>
      )}
      <div className="section">
        <MessageFacts message={message} run={run} />
      </div>
      <MessageSources message={message} />
    </>
  );
});
