import type { Balance } from '@23telecom/client';
import type { CostEstimate } from '@23telecom/encoding';
import { formatMoney, formatMoneyRange } from '../shared/format-money.ts';

/** What the message will cost, by country, against the balance. */
export function CostTable({
  estimate,
  balance,
}: {
  readonly estimate: CostEstimate | undefined;
  readonly balance: Balance | undefined;
}) {
  return (
    <section className="card" aria-labelledby="cost">
      <h2 id="cost">Cost</h2>
      {estimate === undefined || estimate.recipients === 0 ? (
        <p className="hint">Add a text and recipients to see what it costs.</p>
      ) : (
        <div className="stack">
          <div className="scroll" tabIndex={0} role="region" aria-labelledby="cost">
            <table>
              <thead>
                <tr>
                  <th scope="col">Country</th>
                  <th scope="col" className="number">
                    Recipients
                  </th>
                  <th scope="col" className="number">
                    Segments
                  </th>
                  <th scope="col" className="number">
                    Cost
                  </th>
                </tr>
              </thead>
              <tbody>
                {estimate.byCountry.map((row) => (
                  <tr key={`${row.country} ${row.dialCode}`}>
                    <td>{row.country}</td>
                    <td className="number">{row.recipients}</td>
                    <td className="number">{row.segments}</td>
                    <td className="number">
                      {formatMoneyRange(row.min, row.max, estimate.currency)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <dl className="figures">
            <div>
              <dt>Total</dt>
              <dd data-testid="total" data-min={estimate.min} data-max={estimate.max}>
                {formatMoneyRange(estimate.min, estimate.max, estimate.currency)}
              </dd>
            </div>
            {balance && (
              <div>
                <dt>Balance</dt>
                <dd>{formatMoney(balance.balance, balance.currency)}</dd>
              </div>
            )}
          </dl>
          <Remarks estimate={estimate} balance={balance} />
        </div>
      )}
    </section>
  );
}

function Remarks({
  estimate,
  balance,
}: {
  readonly estimate: CostEstimate;
  readonly balance: Balance | undefined;
}) {
  return (
    <>
      {estimate.min !== estimate.max && (
        <p className="hint">
          A number does not tell its network: the price lies between the country’s cheapest and
          dearest network.
        </p>
      )}
      {estimate.duplicates > 0 && (
        <p className="notice">
          {estimate.duplicates} {estimate.duplicates === 1 ? 'number is' : 'numbers are'} listed
          more than once and billed each time.
        </p>
      )}
      {estimate.unpriced.length > 0 && (
        <p className="notice">No price is known for {estimate.unpriced.join(', ')}.</p>
      )}
      {balance && estimate.max > balance.balance && (
        <p className="notice" data-testid="not-covered">
          {estimate.min > balance.balance
            ? 'The balance does not cover this message.'
            : 'The balance may not cover this message.'}
        </p>
      )}
    </>
  );
}
