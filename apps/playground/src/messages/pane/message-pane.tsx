import { isNotFoundError } from '@23telecom/client';
import { useSmsStatus } from '@23telecom/react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft, X } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useRef } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { SkeletonLines } from '../../shared/ui/skeleton-lines.tsx';
import { focusRow } from '../list/focus-row.ts';
import { MessageDetails } from './message-details.tsx';
import { MessageHead } from './message-head.tsx';
import { UnknownMessage } from './unknown-message.tsx';
import { useRunOf } from './use-run-of.ts';
import './message-pane.css';

/** A message, found by its ID whatever the list shows: its timeline, price, code and JSON. */
export function MessagePane() {
  const { messageId } = useParams({ from: '/messages/$messageId' });
  const search = useSearch({ from: '/messages' });
  const navigate = useNavigate();
  const message = useSmsStatus(messageId);
  // The details are rendered in slices, so that a slow phone responds meanwhile.
  const deferred = useDeferredValue(message.data);
  const shown = deferred?.messageId === message.data?.messageId ? deferred : undefined;
  const { error } = message;
  const isUnknown = isNotFoundError(error);
  const run = useRunOf(message.data);
  const heading = useRef<HTMLHeadingElement>(null);

  const close = useCallback(() => {
    void navigate({ to: '/messages', search, resetScroll: false }).then(() => focusRow(messageId));
  }, [navigate, search, messageId]);
  useEffect(() => {
    // While the reader goes through the list with the arrow keys, the focus stays there.
    const isInList = document.activeElement?.closest('.message-rows') !== null;
    const isListVisible = document.querySelector('.message-rows')?.checkVisibility() === true;
    if (!isInList || !isListVisible) heading.current?.focus({ preventScroll: isListVisible });
  }, [messageId]);
  useEffect(() => {
    function closeOnEscape(event: KeyboardEvent): void {
      const isTaken = event.defaultPrevented || document.querySelector('[role="dialog"]') !== null;
      if (event.key === 'Escape' && !isTaken) close();
    }
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [close]);

  return (
    <section className="message-pane stack" aria-labelledby="message-title" data-testid="message">
      <Link className="back" to="/messages" search={search}>
        <ChevronLeft className="icon" aria-hidden />
        Messages
      </Link>
      <MessageHead
        message={message.data}
        messageId={messageId}
        name={run?.name}
        headingRef={heading}
      >
        <button
          type="button"
          className="icon-button small push"
          aria-label="Close the message"
          onClick={close}
        >
          <X className="icon" aria-hidden />
        </button>
      </MessageHead>
      {shown && <MessageDetails key={messageId} message={shown} run={run} />}
      {shown === undefined && error === null && (
        <>
          <p className="muted">
            Loading this message: what it cost, when it was accepted, and what became of it at the
            carrier.
          </p>
          <SkeletonLines lines={6} />
        </>
      )}
      {error !== null && isUnknown && <UnknownMessage messageId={messageId} />}
      {error !== null && !isUnknown && (
        <ErrorNotice error={error} onRetry={() => void message.refetch()} />
      )}
    </section>
  );
}
