import type { Balance } from '@23telecom/client';
import { CircleX } from 'lucide-react';
import { formatSum } from '../shared/format/format-money.ts';
import { formatTime } from '../shared/format/format-time.ts';
import { AvailabilityNotice } from './availability-notice.tsx';

/** The balance, and when the provider last updated it. */
export function BalanceSection({
  balance,
  isFailed,
}: {
  /** Undefined until it is loaded. */
  readonly balance: Balance | undefined;
  readonly isFailed: boolean;
}) {
  return (
    <section className="stack tight" aria-labelledby="balance-title">
      <h2 id="balance-title">Balance</h2>
      <p className="balance-amount" data-testid="account-balance">
        {balance ? formatSum(balance.balance, balance.currency) : isFailed ? 'Not available' : '…'}
      </p>
      {!balance && !isFailed && <p className="hint">&nbsp;</p>}
      {balance && (
        <>
          {balance.updatedAt !== null && (
            <p className="hint">As the provider had it on {formatTime(balance.updatedAt)}</p>
          )}
          {balance.isCreditBlocked && (
            <div className="notice bad">
              <CircleX className="icon" aria-hidden />
              <p>The balance is used up: nothing can be sent until you top up the account.</p>
            </div>
          )}
          <AvailabilityNotice availability={balance.availability} reason={balance.reason} />
        </>
      )}
    </section>
  );
}
