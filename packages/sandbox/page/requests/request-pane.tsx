import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RequestEntry } from '../../src/logs/request-log.ts';
import { hrefOf } from '../data/use-route.ts';
import { formatDay, formatTime } from '../format/format.ts';
import { BackLink } from '../parts/back-link.tsx';
import { CodeBlock } from './code-block.tsx';
import { StatusCode } from './status-code.tsx';

interface RequestPaneProps {
  readonly openId: string | undefined;
  readonly request: RequestEntry | undefined;
  readonly isLoaded: boolean;
}

/** An open request with its response. Credentials are hidden before they reach the log. */
export function RequestPane({ openId, request, isLoaded }: RequestPaneProps): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  const hasTitle = openId !== undefined && isLoaded;
  useEffect(() => {
    if (hasTitle) title.current?.focus({ preventScroll: true });
  }, [hasTitle]);

  if (openId === undefined) {
    return (
      <section class="pane hint-pane" aria-label="Request">
        <p class="muted">Choose a request to see its headers, body and response.</p>
      </section>
    );
  }
  if (request === undefined) {
    return (
      <section class="pane" aria-label="Request">
        <BackLink href={hrefOf('requests')}>Requests</BackLink>
        {isLoaded && (
          <h2 ref={title} tabIndex={-1}>
            This request is no longer in the log.
          </h2>
        )}
      </section>
    );
  }
  const query = formatFields(request.query);
  return (
    <section class="pane" aria-labelledby="request-title">
      <BackLink href={hrefOf('requests')}>Requests</BackLink>
      <div class="pane-head">
        <h2 id="request-title" class="mono" ref={title} tabIndex={-1}>
          <span class="muted">{request.method}</span> {request.path}
        </h2>
        <p class="row">
          <StatusCode request={request} />
          <span class="muted">
            {formatDay(request.at)}, {formatTime(request.at)}, {request.durationMs} ms
            {request.faults.length > 0 && `, fault: ${request.faults.join(', ')}`}
          </span>
        </p>
      </div>
      <h3>Request</h3>
      {query !== '' && <CodeBlock label="Query" text={query} />}
      <CodeBlock label="Headers" text={formatFields(request.headers)} />
      {request.body !== null && <CodeBlock label="Body" text={request.body} />}
      <h3>Response</h3>
      <Response request={request} />
    </section>
  );
}

function Response({
  request: { response, status },
}: {
  readonly request: RequestEntry;
}): JSX.Element {
  // A snapshot of a user may lack it: the fields of its requests are not checked.
  if (!response) {
    return (
      <p class="hint">
        {status === null ? 'The connection was cut: no response was received.' : 'Not kept.'}
      </p>
    );
  }
  return (
    <>
      <CodeBlock label="Headers of the response" text={formatFields(response.headers)} />
      {response.body !== null && response.body !== '' && (
        <CodeBlock label="Body of the response" text={response.body} />
      )}
    </>
  );
}

function formatFields(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
