import { useBalance } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatMoney } from '../shared/format-money.ts';
import { formatTime } from '../shared/format-time.ts';
import { AvailabilityNotice } from './availability-notice.tsx';

/** What is left, and when the provider looked. */
export function BalanceCard() {
  const { data, error, refetch } = useBalance();
  return (
    <section className="card stack" aria-labelledby="balance-title">
      <h2 id="balance-title">Balance</h2>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <div className="stack tight balance-figures">
        {data === undefined && !error && <p className="balance-amount">…</p>}
        {data && (
          <>
            <p className="balance-amount">{formatMoney(data.balance, data.currency)}</p>
            {data.updatedAt !== null && <p className="hint">As of {formatTime(data.updatedAt)}</p>}
            {data.isCreditBlocked && (
              <p className="notice bad">
                Nothing is left: sending is blocked until the account is topped up.
              </p>
            )}
            <AvailabilityNotice availability={data.availability} reason={data.reason} />
          </>
        )}
      </div>
    </section>
  );
}
