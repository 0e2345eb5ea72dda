import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { describePrice } from '../../cost/describe-price.ts';
import type { EarlierRun } from '../../runs/data/run.ts';
import { formatAgo } from '../../shared/format/format-duration.ts';
import { formatSum } from '../../shared/format/format-money.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { type Review, ReviewFacts } from './review-facts.tsx';
import './confirm-dialog.css';

/** The question before money is spent; after an equal run it asks again. */
export function ConfirmDialog({
  review,
  isSandbox,
  isStarting,
  error,
  earlier,
  onConfirm,
  onClose,
}: {
  readonly review: Review;
  readonly isSandbox: boolean;
  readonly isStarting: boolean;
  readonly error: string | undefined;
  /** The run that sent the same text to some of the same people. */
  readonly earlier: EarlierRun | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const main = useRef<HTMLButtonElement>(null);
  const isAgain = earlier !== undefined;
  useEffect(() => main.current?.focus(), [isAgain]);
  const { recipients, first, estimate, firstMax, currency } = review;
  const people = plural(first ?? recipients, 'person', 'people');
  const price =
    first === undefined
      ? estimate && describePrice(estimate)
      : firstMax === undefined
        ? undefined
        : `at most ${formatSum(firstMax, currency)}`;

  const send = (
    <button
      key="send"
      ref={isAgain ? undefined : main}
      type="button"
      className={isAgain ? 'button' : 'button primary'}
      aria-disabled={isStarting}
      onKeyDown={(event) => {
        // A held key must not confirm what it has opened.
        if (event.repeat) event.preventDefault();
      }}
      onClick={() => {
        if (!isStarting) onConfirm();
      }}
    >
      {isStarting
        ? 'Starting …'
        : isAgain
          ? 'Send again'
          : `Send${price === undefined ? '' : ` for ${price}`}`}
    </button>
  );
  const back = (
    <button
      key="back"
      ref={isAgain ? main : undefined}
      type="button"
      className={isAgain ? 'button primary' : 'button'}
      onClick={onClose}
    >
      {isAgain ? 'Don’t send' : 'Back'}
    </button>
  );
  return (
    <DialogFrame title={isAgain ? 'Send this again?' : `Send to ${people}?`} onClose={onClose}>
      {isAgain ? (
        <p data-testid="again">
          You sent this text to{' '}
          {earlier.recipients === recipients
            ? `the same ${people}`
            : `${formatCount(earlier.recipients)} of these ${formatCount(recipients)} people`}{' '}
          {formatAgo(earlier.startedAt)}. They would get it twice, and you would pay twice.{' '}
          <Link to="/runs/$id" params={{ id: earlier.id }}>
            See that run
          </Link>
        </p>
      ) : (
        <ReviewFacts review={review} price={price} isSandbox={isSandbox} />
      )}
      {error !== undefined && (
        <p className="notice bad" role="alert">
          {error}
        </p>
      )}
      <div className="row confirm-actions">
        {back}
        {send}
      </div>
    </DialogFrame>
  );
}
