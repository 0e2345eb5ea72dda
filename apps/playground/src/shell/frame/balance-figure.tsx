import { useBalance } from '@23telecom/react';
import { formatSum } from '../../shared/format/format-money.ts';

/** The account's balance, refetched after each send. */
export function BalanceFigure() {
  const { data, isError } = useBalance();
  const isUnknown = isError || data?.availability === 'unavailable';
  return (
    <span className="balance">
      <span className="visually-hidden">Balance </span>
      <span data-testid="balance">
        {data && !isUnknown
          ? formatSum(data.balance, data.currency)
          : isUnknown
            ? 'not available'
            : '…'}
      </span>
    </span>
  );
}
