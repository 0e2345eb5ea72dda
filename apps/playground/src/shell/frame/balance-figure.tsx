import { useBalance } from '@23telecom/react';
import { formatMoney } from '../../shared/format-money.ts';

/** The account's balance; a message sent or received webhook brings it up to date. */
export function BalanceFigure() {
  const balance = useBalance();
  return (
    <p className="balance">
      <span className="hint">Balance</span>{' '}
      <strong data-testid="balance">
        {balance.data
          ? balance.data.availability === 'unavailable'
            ? 'not available'
            : formatMoney(balance.data.balance, balance.data.currency)
          : balance.isError
            ? 'not available'
            : '…'}
      </strong>
    </p>
  );
}
