import type { Balance, TelecomError } from '@23telecom/client';
import type { Rate } from '@23telecom/encoding';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatMoney, formatMoneyRange } from '../shared/format-money.ts';
import type { CampaignCost } from './campaign-cost.ts';
import { CostRemarks } from './cost-remarks.tsx';
import { CostTable } from './cost-table.tsx';
import { sumExactly } from './exact-sum.ts';
import './cost.css';

/** What the message will cost, by country, against the balance. */
export function CostCard({
  cost,
  isAsked,
  rates,
  at,
  balance,
  error,
  children,
}: {
  readonly cost: CampaignCost | undefined;
  /** Whether there is a message to cost. */
  readonly isAsked: boolean;
  readonly rates: readonly Rate[] | undefined;
  readonly at: string;
  readonly balance: Balance | undefined;
  readonly error: TelecomError | null;
  readonly children?: ReactNode;
}) {
  return (
    <section className="card" aria-labelledby="cost">
      <div className="card-head">
        <h2 id="cost">Cost</h2>
      </div>
      <div className="stack">
        {error && rates === undefined ? (
          <ErrorNotice error={error} />
        ) : cost === undefined ? (
          <p className="hint">
            {isAsked ? 'Working out the cost …' : 'Add a text and recipients to see what it costs.'}
          </p>
        ) : cost.billable === 0 ? (
          <CostRemarks cost={cost} balance={balance} />
        ) : (
          <>
            <CostTable cost={cost} rates={rates ?? []} at={at} />
            <dl className="cost-total">
              <div>
                <dt>Total</dt>
                <dd data-testid="total" data-min={cost.min} data-max={cost.max}>
                  {formatMoneyRange(cost.min, cost.max, cost.currency)}
                </dd>
              </div>
              {balance?.availability === 'ok' && (
                <div>
                  <dt>Balance after</dt>
                  <dd className="cost-after">
                    {formatMoneyRange(
                      sumExactly([balance.balance, -cost.max]),
                      sumExactly([balance.balance, -cost.min]),
                      balance.currency,
                    )}
                    <small> of {formatMoney(balance.balance, balance.currency)}</small>
                  </dd>
                </div>
              )}
            </dl>
            <CostRemarks cost={cost} balance={balance} />
          </>
        )}
        {children}
      </div>
    </section>
  );
}
