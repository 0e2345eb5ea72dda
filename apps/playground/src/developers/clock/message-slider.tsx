import type { SandboxMessage } from '@23telecom/sandbox';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { announce } from '../../shared/announce.ts';
import { formatSpan } from '../../shared/format/format-duration.ts';
import { maskNumber } from '../../shared/format/format-number.ts';
import { OutcomeLabel } from '../../shared/outcome/outcome-label.tsx';
import {
  maxPosition,
  moveByKey,
  positionOf,
  secondsAt,
  stepsPerStop,
  stops,
} from './slider-scale.ts';

/** A slider along the life of a message. Letting go moves the clock forward to that time. */
export function MessageSlider({
  message,
  now,
  onAdvance,
}: {
  readonly message: SandboxMessage;
  /** The sandbox's time, milliseconds since 1970. */
  readonly now: number;
  /** Moves the clock forward by milliseconds. */
  readonly onAdvance: (ms: number) => void;
}) {
  const id = useId();
  const [target, setTarget] = useState<number>();
  // The clock is read again only a moment after it was moved.
  const [moved, setMoved] = useState(0);
  const elapsed = Math.max((now - Date.parse(message.createdAt)) / 1_000, secondsAt(moved));
  const shown = target ?? positionOf(elapsed);

  function moveClock(): void {
    if (target === undefined) return;
    setTarget(undefined);
    const ms = Math.ceil((secondsAt(target) - elapsed) * 1_000);
    if (ms > 0) {
      setMoved(target);
      onAdvance(ms);
    } else announce('The clock only moves forward.');
  }

  return (
    <div>
      <label className="label" htmlFor={id}>
        Along the message to{' '}
        <Link to="/messages/$messageId" params={{ messageId: message.messageId }}>
          <bdi>{maskNumber(message.recipient)}</bdi>
        </Link>
      </label>
      <input
        id={id}
        className="slider"
        type="range"
        min={0}
        max={maxPosition}
        step="any"
        list={`${id}-stops`}
        value={shown}
        aria-valuetext={`${formatSpan(secondsAt(shown) * 1_000)} after acceptance`}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTarget(Number(event.target.value))}
        onKeyDown={(event) => {
          const next = moveByKey(shown, event.key);
          if (next === undefined) return;
          // A step of a slider without steps is a hundredth of it, which says nothing here.
          event.preventDefault();
          setTarget(next);
        }}
        onKeyUp={(event) => {
          if (moveByKey(shown, event.key) !== undefined) moveClock();
        }}
        onPointerUp={moveClock}
        onBlur={moveClock}
      />
      <datalist id={`${id}-stops`}>
        {stops.map(({ label }, index) => (
          <option key={label} value={index * stepsPerStop} />
        ))}
      </datalist>
      <p className="slider-ends" aria-hidden>
        {stops.map(({ label }) => (
          <span key={label}>{label}</span>
        ))}
      </p>
      <p className="slider-words">
        <OutcomeLabel status={message.status} />
        <span className="hint" id={`${id}-hint`}>
          {target === undefined
            ? `${formatSpan(Math.max(0, elapsed) * 1_000)} after acceptance. Drag to a later time.`
            : `To ${formatSpan(secondsAt(target) * 1_000)} after acceptance`}
        </span>
      </p>
    </div>
  );
}
