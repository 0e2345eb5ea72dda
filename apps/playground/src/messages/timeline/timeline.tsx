import { formatOffset } from '../../shared/format/format-duration.ts';
import type { TimelineStep } from './timeline-step.ts';
import { formatClock, formatTime } from '../../shared/format/format-time.ts';
import './timeline.css';

/** The steps of a message, each with the provider's time and the seconds since the first. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  const start = steps[0]?.at ?? null;
  return (
    <ol role="list" className="timeline" data-testid="timeline">
      {steps.map(({ key, title, tone, at, isExpected, notes }, index) => (
        <li key={key} data-tone={tone}>
          <b className="strong">{title}</b>
          {at === null ? (
            <span />
          ) : (
            <time dateTime={at} title={formatTime(at)}>
              {isExpected && 'about '}
              {formatClock(at)}
            </time>
          )}
          {notes.map((note, line) => (
            <span key={note} className="hint" data-line={line}>
              {note}
            </span>
          ))}
          {index > 0 && at !== null && start !== null && (
            <span className="hint at">{formatOffset(start, at)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
