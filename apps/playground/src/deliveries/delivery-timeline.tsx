import { formatClock, formatTime } from '../shared/format-time.ts';
import { isEnd, toneOf, wordOf } from '../shared/status-meaning.ts';
import type { DeliveryStep, StepSource } from './delivery-step.ts';
import './delivery-timeline.css';

const sources: Readonly<Record<StepSource, string>> = {
  answer: 'answer to the send',
  webhook: 'webhook',
  polling: 'polling',
  history: 'history',
};

/** The steps of a message, oldest first: each with its time and how the page came to know of it. */
export function DeliveryTimeline({
  steps,
  label,
  isDated = false,
}: {
  readonly steps: readonly DeliveryStep[];
  /** For screen readers: whose steps these are. */
  readonly label: string;
  /** Shows the day of each step too, for what may be of another day. @default false */
  readonly isDated?: boolean;
}) {
  const format = isDated ? formatTime : formatClock;
  const isOver = steps.some(({ status }) => isEnd(status));
  return (
    <ol role="list" className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.status}
          className="timeline-step"
          data-step={step.status}
          data-source={step.source}
          data-tone={isEnd(step.status) ? toneOf(step.status) : 'passed'}
        >
          <span className="timeline-mark" aria-hidden />
          <span className="timeline-word">
            {wordOf(step.status)}
            {isEnd(step.status) && <span className="visually-hidden"> (final)</span>}
          </span>
          <time className="timeline-time" dateTime={step.at} title={formatTime(step.at)}>
            {!step.isExact && 'by '}
            {format(step.at)}
          </time>
          <span className="timeline-source">
            {sources[step.source]}
            {step.statusCode !== null && isEnd(step.status) && (
              <>
                {', code '}
                <code>{step.statusCode}</code>
              </>
            )}
          </span>
        </li>
      ))}
      {!isOver && steps.length > 0 && (
        <li className="timeline-step" data-tone="open">
          <span className="timeline-mark" aria-hidden />
          <span className="timeline-word">Outcome</span>
          <span className="timeline-time">still open</span>
        </li>
      )}
    </ol>
  );
}
