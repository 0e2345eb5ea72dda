import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { formatClock, formatTime } from '../../shared/format/format-time.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatRate } from '../../shared/format/format-money.ts';
import { OutcomeLabel } from '../../shared/outcome/outcome-label.tsx';
import type { MessageRow } from './message-row.ts';

interface MessageListRowProps {
  readonly row: MessageRow;
  /** Undefined while it is loading. */
  readonly currency: string | undefined;
  /** Whether a message is open beside the list, which this one then replaces. */
  readonly isBeside: boolean;
}

/** A message in the list. The row of a message with an ID opens it. */
export const MessageListRow = memo(function MessageListRow({
  row,
  currency,
  isBeside,
}: MessageListRowProps) {
  const cells = <Cells row={row} currency={currency} />;
  return (
    <li data-recipient={row.recipient}>
      {row.messageId === null ? (
        <div
          className="plain-row"
          title="A broadcast’s messages have no ID, and no page of their own"
        >
          {cells}
        </div>
      ) : (
        <Link
          to="/messages/$messageId"
          params={{ messageId: row.messageId }}
          search={true}
          replace={isBeside}
          resetScroll={false}
          preload={false}
        >
          {cells}
        </Link>
      )}
    </li>
  );
});

function Cells({ row, currency }: Pick<MessageListRowProps, 'row' | 'currency'>) {
  return (
    <>
      <time className="time muted" dateTime={row.at ?? undefined} title={formatTime(row.at)}>
        {row.at === null ? '–' : formatClock(row.at)}
      </time>
      <span className="who">
        <span className="ink num">
          <bdi>{formatNumber(row.recipient)}</bdi>
        </span>
      </span>
      <span className="words" dir="auto">
        {row.reaction !== null && <span className="tag">{row.reaction}</span>} {row.text}
      </span>
      <OutcomeLabel status={row.status} />
      <span className="cost">
        {currency === undefined ? row.cost : formatRate(row.cost, currency)}
      </span>
    </>
  );
}
