import type { JSX } from 'preact';
import type { RequestEntry } from '../../src/logs/request-log.ts';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import { hrefOf } from '../data/use-route.ts';
import { formatCount, formatMoney, formatTime } from '../format/format.ts';

interface MessageFactsProps {
  readonly message: SandboxMessage;
  readonly currency: string;
  /** The request that sent the message, if the log still has it. */
  readonly request: RequestEntry | undefined;
}

/** Price, encoding, times and IDs of a message. */
export function MessageFacts({ message, currency, request }: MessageFactsProps): JSX.Element {
  const { segments, cost, encoding, text, status, statusCode, isTest } = message;
  const price = formatMoney(cost, currency, 4);
  const each = formatMoney(cost / segments, currency, 4);
  return (
    <section class="section" aria-label="Facts">
      <dl class="facts">
        <dt>Price</dt>
        <dd>
          {segments === 1 ? '1 segment, ' : `${segments} segments × ${each} = `}
          <b>{price}</b>
          {isTest && ', not billed: sent with a test key'}
          {status === 'failed' && ', refunded'}
        </dd>
        <dt>Encoding</dt>
        <dd>
          {encoding}, {formatCount(Array.from(text).length, 'character')}
        </dd>
        <dt>Accepted</dt>
        <dd>
          {formatTime(message.createdAt)}
          {request !== undefined && (
            <>
              {', by '}
              <a href={hrefOf('requests', request.id)}>request {request.id}</a>
            </>
          )}
        </dd>
        <dt>Status</dt>
        <dd>
          <code>{status}</code>
          {statusCode !== null && `, code ${statusCode}`}
          {message.deliveredAt !== null && `, at ${formatTime(message.deliveredAt)}`}
        </dd>
        <dt>Message ID</dt>
        <dd>
          <code>{message.messageId}</code>
        </dd>
      </dl>
    </section>
  );
}
