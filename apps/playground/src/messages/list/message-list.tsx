import { useBalance } from '@23telecom/react';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import { formatLocalDay } from '../../shared/day/format-day.ts';
import { groupByDay } from './group-by-day.ts';
import { MessageListRow } from './message-list-row.tsx';
import type { MessageRow } from './message-row.ts';
import { useShownRows } from './use-shown-rows.ts';
import './message-list.css';

interface MessageListProps {
  readonly rows: readonly MessageRow[];
  /** The message that is open beside the list. */
  readonly openId: string | undefined;
  /** Undefined at the end of the list, and while a page is loading. */
  readonly loadMore: (() => void) | undefined;
}

/** How far below the window the next page begins to load. */
const loadAhead = '800px';

/**
 * The messages, by day. All loaded rows are in the document, so that they can be printed and found; the browser
 * skips the layout of those out of view. The arrow keys move from row to row.
 */
export const MessageList = memo(function MessageList({
  rows: loadedRows,
  openId,
  loadMore: loadNext,
}: MessageListProps) {
  const rows = useShownRows(loadedRows, openId);
  // The end of the list is not in place before all rows are.
  const loadMore = rows === loadedRows ? loadNext : undefined;
  const currency = useBalance().data?.currency;
  const groups = useMemo(() => groupByDay(rows, formatLocalDay), [rows]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (loadMore === undefined || end.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) loadMore();
      },
      { rootMargin: loadAhead },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [loadMore]);

  return (
    <div className="message-rows" data-testid="messages" onKeyDown={moveFocus}>
      <div className="heads" aria-hidden>
        <span>Accepted</span>
        <span>Recipient</span>
        <span>Text</span>
        <span>Status</span>
        <span className="end">Cost</span>
      </div>
      {groups.map(({ day, rows: ofDay }) => (
        <section key={day} aria-label={day}>
          <h2 className="day">{day}</h2>
          <ul role="list" className="rows">
            {ofDay.map((row) => (
              <MessageListRow
                key={row.key}
                row={row}
                currency={currency}
                isBeside={openId !== undefined}
              />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
      {loadMore && (
        <button type="button" className="button small older" onClick={loadMore}>
          Load older messages
        </button>
      )}
    </div>
  );
});

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus between rows. If a message is open, the next one opens in its place. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (step === undefined || !isPlain) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('.rows a')];
  const index = rows.findIndex((row) => row === document.activeElement);
  const next = rows[index + step];
  if (index === -1 || next === undefined) return;
  event.preventDefault();
  const isBeside = rows[index]?.hasAttribute('aria-current') === true;
  next.focus();
  if (isBeside) next.click();
}
