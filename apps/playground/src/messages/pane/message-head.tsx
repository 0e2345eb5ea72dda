import type { SmsStatus } from '@23telecom/client';
import type { ReactNode, RefObject } from 'react';
import { countryInSentence } from '../../shared/country/country-in-sentence.ts';
import { useCountryOf } from '../../shared/country/use-country-of.ts';
import { formatSpan } from '../../shared/format/format-duration.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { OutcomeLabel, ToneLabel } from '../../shared/outcome/outcome-label.tsx';

/** The recipient, the sender and the outcome of a message. */
export function MessageHead({
  message,
  messageId,
  name,
  headingRef,
  children,
}: {
  /** Undefined while it is loading, and if there is none. */
  readonly message: SmsStatus | undefined;
  readonly messageId: string;
  /** The name of the recipient, if the page sent it. */
  readonly name: string | undefined;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** The button that closes the message. */
  readonly children: ReactNode;
}) {
  const country = useCountryOf(message?.recipient);
  return (
    <div className="message-head">
      <div className="row message-title">
        <h2 id="message-title" ref={headingRef} tabIndex={-1}>
          {message ? (
            <>
              {name !== undefined && (
                <>
                  <bdi>{name}</bdi>{' '}
                </>
              )}
              <bdi className={name === undefined ? 'num' : 'num muted'}>
                {formatNumber(message.recipient)}
              </bdi>
            </>
          ) : (
            <span className="mono" data-from-address>
              {messageId}
            </span>
          )}
        </h2>
        {children}
      </div>
      {message && (
        <p className="row">
          {message.deliveredAt === null ? (
            <OutcomeLabel status={message.status} />
          ) : (
            <ToneLabel tone="good" status={message.status}>
              Delivered in{' '}
              {formatSpan(
                Math.max(0, Date.parse(message.deliveredAt) - Date.parse(message.createdAt)),
              )}
            </ToneLabel>
          )}
          <span className="muted">
            from <bdi>{message.senderId}</bdi>
            {country !== undefined && `, to ${countryInSentence(country)}`}
          </span>
        </p>
      )}
    </div>
  );
}
