import type { RequestEntry } from '@23telecom/sandbox';
import { memo } from 'react';
import { formatClock, formatDuration } from '../shared/format-time.ts';
import type { AttemptTime } from './attempt-times.ts';
import type { CallAttempts } from './group-attempts.ts';

/** One call: a line for each attempt, its bar where it began, and the wait before it. */
export const WaterfallCall = memo(function WaterfallCall({
  call,
  times,
  span,
}: {
  readonly call: CallAttempts;
  readonly times: readonly AttemptTime[];
  /** Milliseconds that the whole width stands for. */
  readonly span: number;
}) {
  return (
    <li className="waterfall-call">
      <div className="waterfall-name">
        <code>{call.operation}</code>
        <time className="hint" dateTime={call.attempts[0]?.at}>
          {formatClock(call.attempts[0]?.at ?? '')}
        </time>
      </div>
      <ol role="list" className="waterfall-attempts">
        {call.attempts.map((attempt, index) => (
          <Attempt
            key={attempt.id}
            attempt={attempt}
            time={times[index] ?? { start: 0, duration: 0 }}
            waitFrom={endOf(times[index - 1])}
            span={span}
          />
        ))}
      </ol>
    </li>
  );
});

const endOf = (time: AttemptTime | undefined): number | undefined =>
  time && time.start + time.duration;

function Attempt({
  attempt,
  time,
  waitFrom,
  span,
}: {
  readonly attempt: RequestEntry;
  readonly time: AttemptTime;
  /** When the attempt before it ended; undefined for the first. */
  readonly waitFrom: number | undefined;
  readonly span: number;
}) {
  const percent = (milliseconds: number): string => `${(milliseconds / span) * 100}%`;
  const wait = waitFrom === undefined ? 0 : time.start - waitFrom;
  return (
    <li className="waterfall-attempt" data-tone={toneOf(attempt.status)}>
      <span className="waterfall-track" aria-hidden>
        {waitFrom !== undefined && (
          <span
            className="waterfall-wait"
            style={{ insetInlineStart: percent(waitFrom), inlineSize: percent(wait) }}
          />
        )}
        <span
          className="waterfall-bar"
          style={{
            insetInlineStart: `min(${percent(time.start)}, 100% - 4px)`,
            inlineSize: `max(4px, ${percent(time.duration)})`,
          }}
        />
      </span>
      <span className="waterfall-answer">
        <span className="waterfall-status">{describe(attempt)}</span>{' '}
        <span className="hint">
          {formatDuration(time.duration)}
          {wait >= 1 && `, after ${formatDuration(wait)}`}
        </span>
      </span>
    </li>
  );
}

function describe({ status, errorCode, faults }: RequestEntry): string {
  const code = errorCode === null ? '' : ` ${errorCode}`;
  const why = faults.length === 0 ? '' : ` (${faults.join(', ')})`;
  return `${status ?? 'cut off'}${code}${why}`;
}

function toneOf(status: number | null): 'good' | 'warn' | 'bad' {
  if (status === null || status >= 500) return 'bad';
  return status >= 400 ? 'warn' : 'good';
}
