import type { WebhookAttempt } from '@23telecom/sandbox';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { attemptLimit } from '../../messages/timeline/next-attempt.ts';
import { formatDuration } from '../../shared/format/format-duration.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { ToneLabel } from '../../shared/outcome/outcome-label.tsx';
import { labelOf } from '../webhooks/webhook-types.ts';
import { toneOf } from './log-entry.ts';
import './request-pane.css';

/** An open webhook: where it went, the response, and the message that it reports. */
export function WebhookPane({ webhook }: { readonly webhook: WebhookAttempt }) {
  const { id, type, url, messageId, attempt, statusCode, error, durationMs, createdAt } = webhook;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: window.innerWidth >= 1024 }), [id]);
  const tone = toneOf(statusCode);
  return (
    <>
      <h2 className="request-title" id="request" ref={heading} tabIndex={-1}>
        <span>POST</span> {url}
      </h2>
      <dl className="facts">
        <dt>Webhook</dt>
        <dd>{labelOf(type)}</dd>
        <dt>Sent</dt>
        <dd>{formatTime(new Date(createdAt).toISOString())}</dd>
        <dt>Attempt</dt>
        <dd>
          {attempt} of {attemptLimit}
        </dd>
        <dt>Response</dt>
        <dd>
          <ToneLabel tone={tone}>{statusCode ?? error ?? 'No response'}</ToneLabel>
        </dd>
        <dt>Duration</dt>
        <dd>{formatDuration(durationMs)}</dd>
        {messageId !== null && (
          <>
            <dt>Message</dt>
            <dd>
              <Link to="/messages/$messageId" params={{ messageId }}>
                <code>{messageId}</code>
              </Link>
            </dd>
          </>
        )}
      </dl>
      <p className="hint">
        A webhook counts as received with any 2xx. Otherwise it is sent again after 10 and after
        another 30 seconds. <Link to="/developers/webhooks">Settings and log</Link>
      </p>
    </>
  );
}
