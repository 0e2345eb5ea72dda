import type { CountryStats } from '@23telecom/client';
import { lazy, useMemo } from 'react';
import { countryName } from '../../shared/country-name.ts';
import { formatRate } from '../../shared/format-money.ts';
import { formatCount } from '../../shared/plural.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { CountryFigures } from './country-figures.ts';

const CountryChart = lazy(async () => ({
  default: (await import('./country-chart.tsx')).CountryChart,
}));

/** Bars stay readable up to here; the table holds all. */
const chartedCountries = 8;
/** Pixels. */
const barHeight = 52;
const axesHeight = 70;
const leastHeight = 160;
/** Of the shape that stands for the chart until its figures come. */
const usualCountries = 5;
const rate = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

const readCountries = ({ countries }: CountryStats): readonly CountryFigures[] =>
  countries.map((counters) => ({
    code: counters.country,
    name: countryName(counters.country),
    cost: counters.totalCost,
    currency: counters.currency,
    messages: counters.totalSent,
    deliveryRate: counters.deliveryRate,
  }));

/** Cost and delivery of each country, the one with most messages first. */
export function ByCountry({ stats }: { readonly stats: CountryStats | undefined }) {
  const rows = useMemo(() => stats && readCountries(stats), [stats]);
  const charted = useMemo(() => rows?.slice(0, chartedCountries), [rows]);
  const title =
    rows !== undefined && rows.length > chartedCountries
      ? `Cost and delivery by country, the first ${chartedCountries} drawn`
      : 'Cost and delivery by country';
  return (
    <ChartFrame
      title={title}
      height={Math.max(leastHeight, (charted?.length ?? usualCountries) * barHeight + axesHeight)}
      chart={charted && <CountryChart countries={charted} />}
      table={
        rows && (
          <table data-testid="by-country">
            <thead>
              <tr>
                <th scope="col">Country</th>
                <th scope="col" className="number">
                  Messages
                </th>
                <th scope="col" className="number">
                  Delivered
                </th>
                <th scope="col" className="number">
                  Cost
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <th scope="row">
                    {row.name} <span className="hint">{row.code}</span>
                  </th>
                  <td className="number">{formatCount(row.messages)}</td>
                  <td className="number">{rate.format(row.deliveryRate / 100)}</td>
                  <td className="number">{formatRate(row.cost, row.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    />
  );
}
