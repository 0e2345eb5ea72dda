import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { sandboxActions, sandboxQueries } from '../data/sandbox-control.ts';
import { useSandboxAction } from '../data/use-sandbox-action.ts';
import { describeClock, isShifted } from './describe-clock.ts';
import { MessageSlider } from './message-slider.tsx';
import { useSandboxNow } from './use-sandbox-now.ts';
import './clock-panel.css';
import { onFirstUse } from '../../shared/on-first-use.ts';

const steps = [
  ['10s', '+10 s'],
  ['1m', '+1 min'],
  ['1h', '+1 h'],
  ['3d', '+3 days'],
] as const;
const speeds = [1, 10, 60, 600] as const;
const dateFormat = onFirstUse(
  () => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }),
);

/** The sandbox's clock: its speed, steps forward, and a slider along a message. */
export function ClockPanel({
  messageId,
  onReset,
}: {
  /** The message of the slider; undefined for the newest. */
  readonly messageId: string | undefined;
  readonly onReset: () => void;
}) {
  const clock = useSandboxNow();
  const change = useSandboxAction(sandboxActions.changeClock);
  const message = useQuery(sandboxQueries.message(messageId)).data;
  return (
    <section className="stack" aria-labelledby="clock">
      <h2 id="clock">Clock</h2>
      <div data-testid="clock">
        <p className="clock">{clock ? dateFormat().format(clock.now) : '…'}</p>
        <p className="hint">
          {clock && describeClock(clock.now, clock.speed, clock.realNow)}{' '}
          {clock && isShifted(clock.now, clock.realNow) && (
            <button type="button" className="link" onClick={onReset}>
              Only a reset leads back
            </button>
          )}
        </p>
      </div>
      <div className="strip fill" role="group" aria-label="Speed">
        <button
          type="button"
          aria-pressed={clock?.speed === 0}
          onClick={() => change.mutate({ paused: clock?.speed !== 0 })}
        >
          Pause
        </button>
        {speeds.map((speed) => (
          <button
            key={speed}
            type="button"
            aria-pressed={clock?.speed === speed}
            onClick={() => change.mutate({ speed })}
          >
            {speed}×
          </button>
        ))}
      </div>
      {clock && message && (
        <MessageSlider
          key={message.messageId}
          message={message}
          now={clock.now}
          onAdvance={(advance) => change.mutate({ advance })}
        />
      )}
      <div className="steps" role="group" aria-label="Move the clock">
        {steps.map(([advance, label]) => (
          <button
            key={advance}
            type="button"
            className="button small"
            aria-disabled={change.isPending || undefined}
            onClick={() => {
              if (!change.isPending) change.mutate({ advance });
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {change.error && <ErrorNotice error={change.error} />}
    </section>
  );
}
