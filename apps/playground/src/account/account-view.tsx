import { useBalance, usePayments, usePricing } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { Appearance } from './appearance.tsx';
import { BalanceSection } from './balance-section.tsx';
import { PaymentsSection } from './payments-section.tsx';
import { PriceList } from './price-list.tsx';
import './account.css';

/** The Account view: balance, payments and price list. */
export function AccountView() {
  const balance = useBalance();
  const payments = usePayments();
  const pricing = usePricing();
  // Without a connection all three fail alike: one box says so, and tries them all again.
  const failed = [balance, payments, pricing].filter(({ error }) => error !== null);
  const error = failed[0]?.error;

  return (
    <div className="page account-page">
      <div className="page-head">
        <div>
          <h1>Account</h1>
          <p>Your balance, your payments, and the price of a segment in each network.</p>
        </div>
      </div>
      {error && (
        <ErrorNotice
          error={error}
          onRetry={() => failed.forEach((query) => void query.refetch())}
        />
      )}
      <div className="account-columns">
        <div className="stack">
          <BalanceSection balance={balance.data} isFailed={balance.isError} />
          <Appearance />
        </div>
        <PaymentsSection payments={payments.data} isPending={payments.isPending} />
      </div>
      <PriceList
        pricing={pricing.data}
        isPending={pricing.isPending}
        currency={balance.data?.currency}
      />
    </div>
  );
}
