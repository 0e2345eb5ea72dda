import { BalanceCard } from './balance-card.tsx';
import { PaymentsCard } from './payments-card.tsx';
import { PriceList } from './price-list.tsx';
import './account.css';

/** Balance, price list and ledger. */
export function AccountView() {
  return (
    <div className="stack">
      <h1>Account</h1>
      <div className="account-columns">
        <BalanceCard />
        <PaymentsCard />
      </div>
      <PriceList />
    </div>
  );
}
