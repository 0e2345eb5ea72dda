import { capitalise } from '../../shared/format/capitalise.ts';
import { Link } from '@tanstack/react-router';
import { formatDuration } from '../../shared/format/format-duration.ts';
import { formatClock, formatTime } from '../../shared/format/format-time.ts';
import type { CallStep } from './describe-call.ts';
import '../../messages/timeline/timeline.css';

/** The steps of a call on the timeline of the messages. */
export function CallTimeline({ steps }: { readonly steps: readonly CallStep[] }) {
  return (
    <ol role="list" className="timeline" data-testid="call">
      {steps.map(({ key, tone, title, hint, at, durationMs, entryId, messageId }) => (
        <li key={key} data-tone={tone}>
          <b className="strong">{capitalise(title)}</b>
          <time dateTime={at} title={formatTime(at)}>
            {formatClock(at)}
          </time>
          <span className="hint">
            {hint}{' '}
            {entryId !== undefined && (
              <Link to="/developers" search={{ request: entryId }}>
                Open
              </Link>
            )}{' '}
            {messageId !== undefined && (
              <Link to="/messages/$messageId" params={{ messageId }}>
                Message
              </Link>
            )}
          </span>
          {durationMs !== undefined && (
            <span className="hint at">{formatDuration(durationMs)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
