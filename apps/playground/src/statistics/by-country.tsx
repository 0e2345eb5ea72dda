import type { CountryStats, TrafficSource } from '@23telecom/client';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { countryName } from '../shared/country/country-name.ts';
import { formatRate, formatSum } from '../shared/format/format-money.ts';
import { formatCount } from '../shared/format/plural.ts';
import { formatPercent } from './format-percent.ts';
import { sumCountries } from './sum-countries.ts';
import { type Counters, readTotals } from './totals/read-totals.ts';
import './by-country.css';

/** ISO 3166 reserves it for users; the provider counts numbers without a country under it. */
const noCountry = 'ZZ';

/** The cost of each country, the most expensive first. A country leads to its messages. */
export const ByCountry = memo(function ByCountry({
  stats,
  source,
}: {
  readonly stats: CountryStats;
  readonly source: TrafficSource;
}) {
  const { from, to } = stats;
  const countries = stats.countries
    .filter(({ totalSent }) => totalSent > 0)
    .toSorted((one, other) => other.totalCost - one.totalCost);
  const highest = Math.max(...countries.map(({ totalCost }) => totalCost));
  const currency = countries[0]?.currency ?? '';
  const total = sumCountries({ ...stats, countries });

  return (
    <section aria-labelledby="by-country-title">
      <div className="chart-head">
        <h2 id="by-country-title">Cost by country</h2>
        <span className="hint">highest first</span>
      </div>
      <table className="by-country" data-testid="by-country">
        <thead>
          <tr>
            <th scope="col">Country</th>
            <td className="bar-cell" />
            <th scope="col" className="end">
              Cost
            </th>
            <th scope="col" className="end">
              Delivered
            </th>
            <th scope="col" className="end">
              Messages
            </th>
            <th scope="col" className="end optional">
              Per message
            </th>
          </tr>
        </thead>
        <tbody>
          {countries.map((country) => (
            <tr key={country.country}>
              <th scope="row">
                {country.country === noCountry ? (
                  'No country'
                ) : (
                  <Link
                    to="/messages"
                    search={{
                      country: country.country,
                      from,
                      to,
                      ...(source !== 'all' && { source }),
                    }}
                    preload={false}
                  >
                    {countryName(country.country)}
                  </Link>
                )}
              </th>
              <td className="bar-cell" aria-hidden>
                <svg viewBox="0 0 100 12" preserveAspectRatio="none">
                  <rect width={highest > 0 ? (country.totalCost / highest) * 100 : 0} height="12" />
                </svg>
              </td>
              <Figures counters={{ ...country, from, to }} currency={currency} />
            </tr>
          ))}
        </tbody>
        {countries.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td className="bar-cell" />
              <Figures counters={total} currency={currency} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
});

function Figures({
  counters,
  currency,
}: {
  readonly counters: Counters;
  readonly currency: string;
}) {
  const { deliveryRate, costPerMessage } = readTotals(counters);
  return (
    <>
      <td className="end">{formatSum(counters.totalCost, currency)}</td>
      <td className="end">{deliveryRate === undefined ? '–' : formatPercent(deliveryRate)}</td>
      <td className="end">{formatCount(counters.totalSent)}</td>
      <td className="end optional">
        {costPerMessage === undefined ? '–' : formatRate(costPerMessage, currency)}
      </td>
    </>
  );
}
