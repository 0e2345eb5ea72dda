import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { formatClock } from '../../../shared/format/format-time.ts';
import { formatRate } from '../../../shared/format/format-money.ts';
import { maskNumber } from '../../../shared/format/format-number.ts';
import { ToneLabel } from '../../../shared/outcome/outcome-label.tsx';
import type { Run, RunMessage } from '../../data/run.ts';
import { describeRow } from './describe-row.ts';

/** A recipient of a run. The row opens the message, if the provider has accepted one. */
export const RunRow = memo(function RunRow({
  message,
  currency,
  pausedBy,
}: {
  readonly message: RunMessage;
  readonly currency: string | undefined;
  readonly pausedBy: Run['pausedBy'];
}) {
  const { messageId } = message;
  const cells = <Cells message={message} currency={currency} pausedBy={pausedBy} />;
  return (
    <li data-state={message.state}>
      {messageId === null ? (
        <div className="plain-row">{cells}</div>
      ) : (
        <Link to="/messages/$messageId" params={{ messageId }} preload={false}>
          {cells}
          <ChevronRight className="icon open muted" aria-hidden />
        </Link>
      )}
    </li>
  );
});

function Cells({
  message,
  currency,
  pausedBy,
}: {
  readonly message: RunMessage;
  readonly currency: string | undefined;
  readonly pausedBy: Run['pausedBy'];
}) {
  const { name, recipient, status, cost } = message;
  const { word, tone, acceptedAt, after, reason } = describeRow(message, pausedBy);
  const number = <bdi>{maskNumber(recipient)}</bdi>;
  return (
    <>
      <span className="who">
        {name === undefined ? (
          <span className="ink">{number}</span>
        ) : (
          <>
            <b dir="auto">{name}</b>
            {number}
          </>
        )}
      </span>
      <ToneLabel tone={tone} status={status ?? message.state}>
        {word}
      </ToneLabel>
      <span className="when">
        {acceptedAt !== undefined && (
          <>
            <span className="muted">accepted</span> {formatClock(acceptedAt)}
            {after !== '' && <span className="muted">, {after}</span>}
          </>
        )}
        {reason !== undefined && <span className={`reason ${tone}`}>{reason}</span>}
      </span>
      <span className="cost end">
        {cost !== undefined && currency !== undefined && formatRate(cost, currency)}
      </span>
    </>
  );
}
