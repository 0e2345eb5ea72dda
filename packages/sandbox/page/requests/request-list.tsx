import type { JSX } from 'preact';
import type { RequestEntry } from '../../src/logs/request-log.ts';
import { hrefOf } from '../data/use-route.ts';
import { formatTime } from '../format/format.ts';
import { StatusCode } from './status-code.tsx';

interface RequestListProps {
  /** Newest first. */
  readonly requests: readonly RequestEntry[];
  readonly openId: string | undefined;
}

export function RequestList({ requests, openId }: RequestListProps): JSX.Element {
  return (
    <ul class="rows request-rows">
      {requests.map((request) => (
        <li key={request.id}>
          <a
            href={hrefOf('requests', request.id)}
            aria-current={String(request.id) === openId ? 'true' : undefined}
          >
            <StatusCode request={request} />
            <span class="path">
              {request.method} {request.path.replace('/api/v1', '')}
            </span>
            <span class="ms muted">{request.durationMs} ms</span>
            <span class="when muted">
              {formatTime(request.at)}
              {request.errorCode !== null && `, ${request.errorCode}`}
              {request.faults.length > 0 && `, fault: ${request.faults.join(', ')}`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
