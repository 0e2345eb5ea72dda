import type { ReactNode } from 'react';
import { formatCount, plural } from '../shared/plural.ts';
import { isEnd, type StatusTone, toneOf, wordOf } from '../shared/status-meaning.ts';
import type { StatusCount } from './count-statuses.ts';

/** How many stand where, to scale and in figures; a figure shows those recipients alone. */
export function DeliverySummary({
  counts,
  total,
  shown,
  onShow,
}: {
  readonly counts: readonly StatusCount[];
  readonly total: number;
  /** The status whose recipients are listed; undefined for all. */
  readonly shown: string | undefined;
  readonly onShow: (status: string | undefined) => void;
}) {
  const open = counts.reduce(
    (sum, { status, recipients }) => sum + (isEnd(status) ? 0 : recipients),
    0,
  );
  const outcome = counts
    .map(({ status, recipients }) => `${formatCount(recipients)} ${wordOf(status)}`)
    .join(', ');
  return (
    <div className="stack tight" data-testid="delivery-summary">
      {/* Said when all is over, and not for each of thousands. */}
      <p className="visually-hidden" role="status">
        {open === 0 && `${plural(total, 'recipient')}: ${outcome}`}
      </p>
      <div className="delivery-bar" aria-hidden>
        {counts.map(({ status, recipients }) => (
          <span key={status} data-tone={toneOf(status)} style={{ flexGrow: recipients }} />
        ))}
      </div>
      <div className="row delivery-counts" role="group" aria-label="Deliveries by status">
        <CountButton isShown={shown === undefined} onPress={() => onShow(undefined)}>
          <strong>{formatCount(total)}</strong> {total === 1 ? 'recipient' : 'recipients'}
        </CountButton>
        {counts.map(({ status, recipients }) => (
          <CountButton
            key={status}
            tone={toneOf(status)}
            isShown={shown === status}
            onPress={() => onShow(shown === status ? undefined : status)}
          >
            <strong>{formatCount(recipients)}</strong> {wordOf(status)}
          </CountButton>
        ))}
      </div>
    </div>
  );
}

function CountButton({
  tone,
  isShown,
  onPress,
  children,
}: {
  readonly tone?: StatusTone;
  readonly isShown: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="delivery-count"
      data-tone={tone}
      aria-pressed={isShown}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
