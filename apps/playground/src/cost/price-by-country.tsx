import { formatRateRange, formatSumRange } from '../shared/format/format-money.ts';
import { formatCount, plural } from '../shared/format/plural.ts';
import type { Estimate } from './estimate.ts';
import './price-by-country.css';

/** People × segments × price of a segment, for each country. */
export function PriceByCountry({ estimate }: { readonly estimate: Estimate }) {
  const { byCountry, currency, min, max, billable, unpriced } = estimate;
  const isRange = min !== max;
  return (
    <>
      {/* Columns that a phone leaves out are `optional`. */}
      <div className="scroll" tabIndex={0} role="region" aria-label="Price by country">
        <table data-testid="prices">
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col" className="end optional">
                People
              </th>
              <th scope="col" className="end optional">
                Segments
              </th>
              <th scope="col" className="end">
                Price per segment
              </th>
              <th scope="col" className="end">
                Price
              </th>
            </tr>
          </thead>
          <tbody>
            {byCountry.map((row) => (
              <tr key={`${row.country} ${row.dialCode}`}>
                <th scope="row">{row.country}</th>
                <td className="end optional">{formatCount(row.recipients)}</td>
                <td className="end optional">{formatCount(row.segments)}</td>
                <td className="end nowrap">
                  {formatRateRange(row.minRate, row.maxRate, currency)}
                </td>
                <td className="end nowrap">{formatSumRange(row.min, row.max, currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td className="end optional">{formatCount(billable)}</td>
              <td className="end optional">
                {formatCount(byCountry.reduce((sum, { segments }) => sum + segments, 0))}
              </td>
              <td />
              <td className="end nowrap" data-testid="total" data-min={min} data-max={max}>
                {formatSumRange(min, max, currency)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {isRange && (
        <p className="hint">
          The exact price depends on the recipient’s network, so this is a range.
        </p>
      )}
      {unpriced > 0 && (
        <p className="hint" data-testid="unpriced">
          {plural(unpriced, 'number has', 'numbers have')} no price here and{' '}
          {unpriced === 1 ? 'is' : 'are'} not in the total.
        </p>
      )}
    </>
  );
}
