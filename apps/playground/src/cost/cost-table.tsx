import type { Rate } from '@23telecom/encoding';
import { formatMoneyRange } from '../shared/format-money.ts';
import { formatCount } from '../shared/plural.ts';
import type { CampaignCost } from './campaign-cost.ts';
import { findRateDate } from './rate-date.ts';

const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** Recipients × segments × rate for each country. */
export function CostTable({
  cost,
  rates,
  at,
}: {
  readonly cost: CampaignCost;
  readonly rates: readonly Rate[];
  readonly at: string;
}) {
  return (
    <div className="scroll cost-scroll" tabIndex={0} role="region" aria-label="Cost by country">
      {/* The roles stand by themselves: in a narrow place the rows are laid out as blocks. */}
      <table className="cost-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Country
            </th>
            <th scope="col" role="columnheader" className="number">
              Recipients
            </th>
            <th scope="col" role="columnheader" className="number">
              Segments
            </th>
            <th scope="col" role="columnheader" className="number">
              Rate
            </th>
            <th scope="col" role="columnheader" className="number">
              Cost
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {cost.byCountry.map((row) => {
            const since = findRateDate(row, rates, at);
            return (
              <tr key={`${row.country} ${row.dialCode}`} role="row">
                <th scope="row" role="rowheader" className="cost-country">
                  {row.country} <span className="hint">+{row.dialCode}</span>
                </th>
                <td
                  role="cell"
                  className="number"
                  data-noun={row.recipients === 1 ? 'recipient' : 'recipients'}
                >
                  {formatCount(row.recipients)}
                </td>
                <td
                  role="cell"
                  className="number"
                  data-noun={row.segments === 1 ? 'segment' : 'segments'}
                >
                  {formatCount(row.segments)}
                </td>
                <td role="cell" className="number cost-rate" data-noun="each">
                  {formatMoneyRange(row.minRate, row.maxRate, cost.currency)}
                  {since !== undefined && (
                    <span className="cost-since"> since {dateFormat.format(new Date(since))}</span>
                  )}
                </td>
                <td role="cell" className="number cost-sum">
                  <strong>{formatMoneyRange(row.min, row.max, cost.currency)}</strong>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
