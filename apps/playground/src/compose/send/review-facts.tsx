import type { Estimate } from '../../cost/estimate.ts';
import type { WhatIf } from '../../what-if/what-ifs.ts';
import { formatSum } from '../../shared/format/format-money.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';

/** A message that is about to be sent. */
export interface Review {
  readonly senderId: string;
  /** The message of the first person. */
  readonly text: string;
  readonly recipients: number;
  /** Sends to so many people only, from the first on. */
  readonly first: number | undefined;
  readonly requests: number;
  readonly isPersonal: boolean;
  /** Rows without a valid number. */
  readonly skipped: number;
  /** Undefined if only a part is sent to, whose price is `firstMax` at most. */
  readonly estimate: Estimate | undefined;
  readonly firstMax: number | undefined;
  readonly currency: string;
  readonly balance: number | undefined;
  readonly whatIf: WhatIf | undefined;
}

/** The message, its people and its price, as they are about to be sent. */
export function ReviewFacts({
  review,
  price,
  isSandbox,
}: {
  readonly review: Review;
  readonly price: string | undefined;
  readonly isSandbox: boolean;
}) {
  const { senderId, text, recipients, first, requests, isPersonal, skipped } = review;
  return (
    <>
      <blockquote className="confirm-text">
        <p className="hint">
          From <bdi className="strong">{senderId}</bdi>
          {isPersonal && ', to the first person'}
        </p>
        <p className="confirm-message" dir="auto">
          {text}
        </p>
      </blockquote>
      <dl className="facts">
        <dt>People</dt>
        <dd>
          {first === undefined
            ? formatCount(recipients)
            : `the first ${formatCount(first)} of ${formatCount(recipients)}`}
        </dd>
        <dt>Price</dt>
        <dd>{price ?? 'not known'}</dd>
        {review.balance !== undefined && (
          <>
            <dt>Balance</dt>
            <dd>{formatSum(review.balance, review.currency)}</dd>
          </>
        )}
        {first === undefined && (
          <>
            <dt>Requests</dt>
            <dd data-testid="requests">{formatCount(requests)}</dd>
          </>
        )}
      </dl>
      {skipped > 0 && (
        <p className="hint">
          {plural(skipped, 'row has', 'rows have')} no valid number and will be skipped.
        </p>
      )}
      <p className="hint">
        {isSandbox
          ? 'This is the sandbox: no real message is sent, and no money is spent.'
          : 'The messages are sent and billed at once. You cannot take them back.'}
      </p>
    </>
  );
}
