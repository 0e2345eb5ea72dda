import type { Balance } from '@23telecom/client';
import { formatMoney } from '../shared/format-money.ts';
import { plural } from '../shared/plural.ts';
import type { CampaignCost } from './campaign-cost.ts';
import { coverageOf } from './coverage.ts';
import { sumExactly } from './exact-sum.ts';

const unpricedShown = 3;

/** What must be known beside the figures. */
export function CostRemarks({
  cost,
  balance,
}: {
  readonly cost: CampaignCost;
  readonly balance: Balance | undefined;
}) {
  const { unpriced, billable } = cost;
  return (
    <>
      {cost.min !== cost.max && (
        <p className="hint">
          A number does not tell its network: the price lies between the country’s cheapest and
          dearest.
        </p>
      )}
      {unpriced.length > 0 && (
        <p className="notice" data-testid="unpriced">
          {billable === 0 && 'What this costs cannot be told. '}
          No price is known for {plural(unpriced.length, 'number')}:{' '}
          {unpriced.slice(0, unpricedShown).join(', ')}
          {unpriced.length > unpricedShown && ' …'}.{billable > 0 && ' Not in the total.'}
        </p>
      )}
      {balance && <Coverage cost={cost} balance={balance} />}
    </>
  );
}

function Coverage({ cost, balance }: { readonly cost: CampaignCost; readonly balance: Balance }) {
  if (balance.availability === 'unavailable') {
    return <p className="notice">The provider cannot tell the balance at the moment.</p>;
  }
  const coverage = coverageOf(cost, balance.balance);
  if (coverage === 'covered') return null;
  const lacking = formatMoney(sumExactly([cost.max, -balance.balance]), balance.currency);
  return (
    <p className={coverage === 'short' ? 'notice bad' : 'notice'} data-testid="not-covered">
      {coverage === 'short'
        ? `The balance does not cover this message: ${lacking} more is needed.`
        : `The balance may not cover this message: it can cost up to ${lacking} more.`}
    </p>
  );
}
