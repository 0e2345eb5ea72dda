import { Link } from '@tanstack/react-router';
import { attemptLimit } from '../../messages/timeline/next-attempt.ts';
import { formatDuration } from '../../shared/format/format-duration.ts';
import { formatClock, formatTime } from '../../shared/format/format-time.ts';
import { faultWords } from '../faults/fault-words.ts';
import { type LogEntry, type LogFilter, statusOf, toneOf } from './log-entry.ts';
import './request-rows.css';

/** The log as rows; each opens its entry. */
export function RequestRows({
  entries,
  openId,
  filter = 'all',
}: {
  readonly entries: readonly LogEntry[];
  readonly openId?: string | undefined;
  /** The filter that stays when an entry opens. @default 'all' */
  readonly filter?: LogFilter | undefined;
}) {
  return (
    <ul role="list" className="rows request-rows" data-testid="requests">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Link
            to="/developers"
            search={{ request: entry.id, ...(filter !== 'all' && { show: filter }) }}
            resetScroll={false}
            preload={false}
            activeProps={{}}
            aria-current={entry.id === openId || undefined}
          >
            <StatusCode status={statusOf(entry)} />
            <span className="path">
              <span className="method">{methodOf(entry)}</span> {pathOf(entry)}
            </span>
            <span className="ms">{formatDuration(durationOf(entry))}</span>
            <span className="when">
              <time
                dateTime={new Date(entry.at).toISOString()}
                title={formatTime(new Date(entry.at).toISOString())}
              >
                {formatClock(new Date(entry.at).toISOString())}
              </time>
              {remarkOf(entry)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The status of a response; `lost` without one. */
export function StatusCode({ status }: { readonly status: number | null }) {
  return <span className={`code2 ${toneOf(status)}`}>{status ?? 'lost'}</span>;
}

function methodOf(entry: LogEntry): string {
  return entry.kind === 'request' ? entry.request.method : 'POST';
}

function pathOf(entry: LogEntry): string {
  if (entry.kind === 'request') return shortenPath(entry.request.path);
  return URL.canParse(entry.webhook.url) ? new URL(entry.webhook.url).pathname : entry.webhook.url;
}

/** The path below the base URL; a message ID in it is cut to its end. */
export function shortenPath(path: string): string {
  return path.replace(/^\/api\/v1/, '').replace(/api_\w+(?=\w{4}\b)/, '…');
}

function durationOf(entry: LogEntry): number {
  return entry.kind === 'request' ? entry.request.durationMs : entry.webhook.durationMs;
}

function remarkOf(entry: LogEntry): string {
  if (entry.kind === 'webhook') {
    const { attempt } = entry.webhook;
    return attempt === 1 ? ', webhook' : `, webhook, attempt ${attempt} of ${attemptLimit}`;
  }
  const { faults, errorCode } = entry.request;
  const names = faults.map((kind) => faultWords[kind]);
  if (names.length > 0) return `, ${names.join(', ')}`;
  return errorCode === null ? '' : `, ${errorCode}`;
}
