import type { RequestEntry, WebhookAttempt } from '@23telecom/sandbox';
import { useEffect, useMemo, useRef } from 'react';
import { CodeBlock } from '../../code/view/code-block.tsx';
import { formatDuration } from '../../shared/format/format-duration.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { ToneLabel } from '../../shared/outcome/outcome-label.tsx';
import { CallTimeline } from './call-timeline.tsx';
import { CopyAsCode } from './copy-as-code.tsx';
import { describeCall } from './describe-call.ts';
import { groupAttempts } from './group-attempts.ts';
import { toneOf } from './log-entry.ts';
import { MessageBody } from './message-body.tsx';
import './request-pane.css';

/** An open request: its attempts, headers, body, response, and what followed. */
export function RequestPane({
  request,
  requests,
  webhooks,
  speed,
}: {
  readonly request: RequestEntry;
  readonly requests: readonly RequestEntry[];
  readonly webhooks: readonly WebhookAttempt[];
  readonly speed: number;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(
    () => heading.current?.focus({ preventScroll: window.innerWidth >= 1024 }),
    [request.id],
  );
  const steps = useMemo(() => {
    const call = groupAttempts(requests, speed).find(({ attempts }) =>
      attempts.some(({ id }) => id === request.id),
    );
    return call ? describeCall(call, request, requests, webhooks, speed) : [];
  }, [request, requests, webhooks, speed]);
  const query = Object.entries(request.query)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  const tone = toneOf(request.status);
  return (
    <>
      <div className="row">
        <h2 className="request-title" id="request" ref={heading} tabIndex={-1}>
          <span>{request.method}</span> {request.path.replace(/^\/api\/v1/, '')}
        </h2>
        <CopyAsCode request={request} />
      </div>
      <CallTimeline steps={steps} />
      <div className="section stack">
        <h3>Request</h3>
        {query !== '' && <CodeBlock code={query} language="headers" label="Query" isWrapped />}
        <MessageBody name="Request" headers={request.headers} body={request.body} />
      </div>
      <div className="section stack">
        <div className="row">
          <h3>Response</h3>
          <ToneLabel tone={tone === 'good' ? 'good' : tone}>
            {request.status ?? 'Never received'}
          </ToneLabel>
          <span className="hint">
            {formatTime(request.at)}, {formatDuration(request.durationMs)}
          </span>
        </div>
        {request.response ? (
          <MessageBody
            name="Response"
            headers={request.response.headers}
            body={request.response.body}
          />
        ) : (
          <p className="hint">The connection was cut, so the client got no response.</p>
        )}
      </div>
    </>
  );
}
