import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatCount } from '../../shared/format/plural.ts';

/** Steps through the people whose messages are previewed. */
export function Stepper({
  name,
  index,
  count,
  onStep,
}: {
  /** The person on display. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onStep: (index: number) => void;
}) {
  return (
    <div className="stepper" role="group" aria-label="Person in the preview">
      <button
        type="button"
        className="icon-button small"
        aria-label="Previous person"
        onClick={() => onStep((index + count - 1) % count)}
      >
        <ChevronLeft className="icon" aria-hidden />
      </button>
      <span aria-live="polite" data-testid="whose">
        <bdi className="strong">{name}</bdi>{' '}
        <span className="muted">
          {formatCount(index + 1)} of {formatCount(count)}
        </span>
      </span>
      <button
        type="button"
        className="icon-button small"
        aria-label="Next person"
        onClick={() => onStep((index + 1) % count)}
      >
        <ChevronRight className="icon" aria-hidden />
      </button>
    </div>
  );
}
