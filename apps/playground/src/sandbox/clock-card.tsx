import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatTime } from '../shared/format-time.ts';
import { sandboxActions, sandboxQueries } from './sandbox-control.ts';
import { useSandboxAction } from './use-sandbox-action.ts';

const leaps = [
  ['10s', '10 seconds'],
  ['1m', '1 minute'],
  ['1h', '1 hour'],
  ['3d', '3 days'],
] as const;
const speeds = [1, 10, 60, 600] as const;

/** The time that everything in the sandbox lives by. */
export function ClockCard() {
  const clock = useQuery(sandboxQueries.clock);
  const change = useSandboxAction(sandboxActions.changeClock);
  const speed = clock.data?.speed;
  const error = change.error ?? clock.error;
  return (
    <section className="card stack" aria-labelledby="clock">
      <h2 id="clock">Clock</h2>
      <p data-testid="clock">
        <strong className="clock-time">{formatTime(clock.data?.now ?? null)}</strong>{' '}
        <span className="hint">{describeSpeed(speed)}</span>
      </p>
      <div className="row" role="group" aria-label="Move time on">
        {leaps.map(([advance, label]) => (
          <button
            key={advance}
            type="button"
            className="button quiet small"
            disabled={change.isPending}
            onClick={() => change.mutate({ advance })}
          >
            + {label}
          </button>
        ))}
      </div>
      <div className="row" role="group" aria-label="Speed">
        <button
          type="button"
          className="button quiet small"
          aria-pressed={speed === 0}
          onClick={() => change.mutate({ paused: speed !== 0 })}
        >
          {speed === 0 ? 'Resume' : 'Pause'}
        </button>
        {speeds.map((factor) => (
          <button
            key={factor}
            type="button"
            className="button quiet small"
            aria-pressed={speed === factor}
            onClick={() => change.mutate({ speed: factor })}
          >
            {factor}×
          </button>
        ))}
      </div>
      {error && <ErrorNotice error={error} />}
    </section>
  );
}

function describeSpeed(speed: number | undefined): string {
  if (speed === undefined) return '';
  if (speed === 0) return 'stands still';
  return speed === 1 ? 'in real time' : `${speed} times as fast as real time`;
}
