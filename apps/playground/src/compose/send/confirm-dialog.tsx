import type { SendInput } from '@23telecom/client';
import type { CampaignCost } from '../../cost/campaign-cost.ts';
import { coverageOf } from '../../cost/coverage.ts';
import { formatMoney, formatMoneyRange } from '../../shared/format-money.ts';
import { plural } from '../../shared/plural.ts';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import './confirm-dialog.css';

/** The last look before money is spent. */
export function ConfirmDialog({
  requests,
  cost,
  balance,
  isSandbox,
  leftOut,
  onConfirm,
  onClose,
}: {
  readonly requests: readonly SendInput[];
  readonly cost: CampaignCost | undefined;
  /** Undefined while it is not known. */
  readonly balance: number | undefined;
  readonly isSandbox: boolean;
  /** Entries that are no numbers. */
  readonly leftOut: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const recipients = requests.reduce((sum, { to }) => sum + to.length, 0);
  const [first] = requests;
  const texts = new Set(requests.map(({ text }) => text)).size;
  const unpriced = cost?.unpriced.length ?? 0;
  const price =
    cost && cost.billable > 0 ? formatMoneyRange(cost.min, cost.max, cost.currency) : undefined;
  const coverage = cost && balance !== undefined ? coverageOf(cost, balance) : 'covered';

  return (
    <DialogFrame title={`Send to ${plural(recipients, 'recipient')}?`} onClose={onClose}>
      <blockquote className="confirm-text">
        <p className="hint">
          From <strong>{first?.senderId}</strong>
          {texts > 1 && `, ${texts} different texts; the first`}
        </p>
        <p className="confirm-message">{first?.text}</p>
      </blockquote>
      <dl className="confirm-figures">
        <div>
          <dt>Total</dt>
          <dd className="confirm-total">{price ?? 'not known'}</dd>
          {unpriced > 0 && (
            <dd className="hint" data-testid="confirm-unpriced">
              {price === undefined ? 'No' : `and ${plural(unpriced, 'number')} without a`} known
              price
            </dd>
          )}
        </div>
        {cost && balance !== undefined && (
          <div>
            <dt>Balance</dt>
            <dd>{formatMoney(balance, cost.currency)}</dd>
          </div>
        )}
        <div>
          <dt>Requests</dt>
          <dd>{requests.length}</dd>
        </div>
      </dl>
      {leftOut > 0 && (
        <p className="notice">
          {plural(leftOut, 'entry that is no number is', 'entries that are no numbers are')} left
          out.
        </p>
      )}
      {coverage !== 'covered' && (
        <p className="notice bad">
          {coverage === 'short'
            ? 'The balance does not cover it: the provider will refuse and send nothing.'
            : 'The balance may not cover it: the provider may refuse and send nothing.'}
        </p>
      )}
      <p className="hint">
        {isSandbox
          ? 'This is the sandbox: nothing leaves this machine.'
          : 'The messages leave at once and are billed. They cannot be called back.'}
      </p>
      <div className="confirm-actions">
        <button type="button" className="button quiet" onClick={onClose}>
          Back
        </button>
        <button type="button" className="button" onClick={onConfirm}>
          Send {plural(recipients, 'message')}
          {price !== undefined && ` for ${unpriced > 0 ? 'at least ' : ''}${price}`}
        </button>
      </div>
    </DialogFrame>
  );
}
