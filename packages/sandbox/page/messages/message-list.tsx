import { Fragment, type JSX } from 'preact';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import { hrefOf } from '../data/use-route.ts';
import { formatCount, formatDay, formatMoney, formatNumber, formatTime } from '../format/format.ts';
import { Status } from '../parts/status.tsx';

interface MessageListProps {
  /** Newest first. */
  readonly messages: readonly SandboxMessage[];
  readonly openId: string | undefined;
  readonly currency: string;
}

/** The messages as rows, under their days. */
export function MessageList({ messages, openId, currency }: MessageListProps): JSX.Element {
  let day = '';
  return (
    <ul class="rows">
      {messages.map((message) => {
        const { messageId, recipient, senderId, text, createdAt, cost, segments, isTest } = message;
        const isNewDay = day !== (day = formatDay(createdAt));
        return (
          <Fragment key={messageId}>
            {isNewDay && <li class="day">{day}</li>}
            <li>
              <a
                href={hrefOf('messages', messageId)}
                aria-current={messageId === openId ? 'true' : undefined}
              >
                <span class="who">
                  {formatNumber(recipient)}{' '}
                  <span class="muted">
                    <span class="long">from </span>
                    {senderId}
                  </span>{' '}
                  {isTest && <span class="tag">test</span>}
                </span>
                <span class="words" dir="auto">
                  {text}
                </span>
                <Status message={message} />
                <span class="cost">
                  <span class="muted long">{formatCount(segments, 'segment')}, </span>
                  {formatMoney(cost, currency, 4)}
                </span>
                <time class="time muted" dateTime={createdAt}>
                  {formatTime(createdAt)}
                </time>
              </a>
            </li>
          </Fragment>
        );
      })}
    </ul>
  );
}
