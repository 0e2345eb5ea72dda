import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import { hrefOf } from '../data/use-route.ts';
import { formatTime } from '../format/format.ts';
import { describeStatus } from '../format/statuses.ts';
import { MessageText } from './message-text.tsx';

interface PhoneProps {
  readonly message: SandboxMessage;
  /** The conversation with the sender around the message, oldest first. */
  readonly thread: readonly SandboxMessage[];
}

/** The conversation as the recipient's phone shows it, with the open message marked. */
export function Phone({ message, thread }: PhoneProps): JSX.Element {
  const open = useRef<HTMLLIElement>(null);
  const { messageId } = message;
  useEffect(() => {
    const { current } = open;
    // Only the conversation scrolls, never the page.
    const list = current?.parentElement;
    if (current && list) list.scrollTop = current.offsetTop - list.offsetTop - 16;
  }, [messageId]);
  return (
    <section class="phone" aria-label={`Conversation with ${message.senderId}`}>
      <header class="phone-head">
        <span class="avatar" aria-hidden="true">
          {(Array.from(message.senderId)[0] ?? '').toUpperCase()}
        </span>
        <b>{message.senderId}</b>
      </header>
      <ol class="bubbles" tabIndex={0} aria-label="Messages of the conversation">
        {thread.map((other) => (
          <li
            key={other.messageId}
            ref={other.messageId === messageId ? open : null}
            class={other.messageId === messageId ? 'open' : ''}
          >
            <Bubble message={other} />
            <span class="caption">
              {caption(other)}
              {other.messageId !== messageId && (
                <>
                  {' · '}
                  <a href={hrefOf('messages', other.messageId)}>
                    Open
                    <span class="visually-hidden">
                      {' '}
                      the message of {formatTime(other.createdAt)}
                    </span>
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Bubble({ message }: { readonly message: SandboxMessage }): JSX.Element {
  const isThere = message.status === 'DELIVRD';
  return (
    <p class={isThere ? 'bubble' : 'bubble absent'} dir="auto" data-message={message.messageId}>
      <MessageText text={message.text} />
    </p>
  );
}

function caption({ status, createdAt, deliveredAt }: SandboxMessage): string {
  if (deliveredAt !== null) return formatTime(deliveredAt);
  const { words, tone } = describeStatus(status);
  return tone === 'wait'
    ? `${formatTime(createdAt)}, on its way`
    : `${words}: the phone does not have it`;
}
