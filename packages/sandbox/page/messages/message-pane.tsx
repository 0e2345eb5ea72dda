import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RequestEntry } from '../../src/logs/request-log.ts';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import type { WebhookAttempt } from '../../src/webhooks/webhook-log.ts';
import { read } from '../data/call.ts';
import { useLoaded } from '../data/use-loaded.ts';
import { hrefOf } from '../data/use-route.ts';
import { formatCountry, formatNumber } from '../format/format.ts';
import { BackLink } from '../parts/back-link.tsx';
import { Status } from '../parts/status.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageFacts } from './message-facts.tsx';
import { MessageMarks } from './message-marks.tsx';
import { Phone } from './phone.tsx';
import { WebhookAttempts } from './webhook-attempts.tsx';

interface MessagePaneProps {
  readonly messageId: string;
  readonly version: number;
  readonly currency: string;
  readonly hasDeliveryUrl: boolean;
}

interface LoadedMessage {
  readonly message: SandboxMessage | undefined;
  readonly thread: readonly SandboxMessage[];
  readonly attempts: readonly WebhookAttempt[];
  readonly request: RequestEntry | undefined;
}

/** How many messages of the conversation surround the open one. */
const threadLength = 8;

async function load(messageId: string): Promise<LoadedMessage> {
  const [{ messages }, { webhooks }, { requests }] = await Promise.all([
    read<{ messages: readonly SandboxMessage[] }>('messages', { messageId }),
    read<{ webhooks: readonly WebhookAttempt[] }>('webhooks', { messageId }),
    read<{ requests: readonly RequestEntry[] }>('requests', {
      operation: 'sms.send',
      limit: '200',
    }),
  ]);
  const [message] = messages;
  if (message === undefined) {
    return { message, thread: [], attempts: [], request: undefined };
  }
  const { recipient, senderId } = message;
  const conversation = await read<{ messages: readonly SandboxMessage[] }>('messages', {
    recipient,
    senderId,
    limit: '200',
  });
  const index = conversation.messages.findIndex((other) => other.messageId === messageId);
  const thread = conversation.messages.slice(
    Math.max(0, index - threadLength / 2),
    index + threadLength / 2 + 1,
  );
  return {
    message,
    thread: index === -1 ? [message] : thread,
    attempts: webhooks,
    request: requests.find(({ response }) => response?.body?.includes(messageId)),
  };
}

/** An open message: the phone, its codes and links, price, and webhooks. */
export function MessagePane({
  messageId,
  version,
  currency,
  hasDeliveryUrl,
}: MessagePaneProps): JSX.Element {
  const loaded = useLoaded(messageId, version, () => load(messageId));
  const title = useRef<HTMLHeadingElement>(null);
  const isLoaded = loaded !== undefined;
  useEffect(() => {
    if (isLoaded) title.current?.focus({ preventScroll: true });
  }, [messageId, isLoaded]);

  if (loaded?.message === undefined) {
    return (
      <section class="pane" aria-label="Message">
        <BackLink href={hrefOf('messages')}>Messages</BackLink>
        {isLoaded && (
          <h2 ref={title} tabIndex={-1}>
            This message is no longer in the sandbox.
          </h2>
        )}
      </section>
    );
  }
  const { message, thread, attempts, request } = loaded;
  return (
    <section class="pane" aria-labelledby="message-title">
      <BackLink href={hrefOf('messages')}>Messages</BackLink>
      <div class="pane-head">
        <h2 id="message-title" ref={title} tabIndex={-1}>
          {formatNumber(message.recipient)}
        </h2>
        <p class="row">
          <Status message={message} isLong />
          <span class="muted">
            from {message.senderId} · {formatCountry(message.country)}
          </span>
        </p>
      </div>
      <Phone message={message} thread={thread} />
      <MessageActions message={message} key={messageId} />
      <MessageMarks message={message} />
      <MessageFacts message={message} currency={currency} request={request} />
      <WebhookAttempts attempts={attempts} hasUrl={hasDeliveryUrl} />
    </section>
  );
}
