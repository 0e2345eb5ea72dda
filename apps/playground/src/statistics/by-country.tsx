import type { CountryStats } from '@23telecom/client';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { countryName } from '../shared/country-name.ts';
import { formatMoney } from '../shared/format-money.ts';
import { formatCount } from '../shared/plural.ts';
import { ChartFrame } from './chart-frame.tsx';
import { tooltipStyle } from './tooltip-style.ts';

/** Bars stay readable up to here; the table holds all. */
const chartedCountries = 8;
const rate = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

/** Cost and delivery of each country, the one with most messages first. */
export function ByCountry({ stats }: { readonly stats: CountryStats }) {
  const rows = stats.countries.map((counters) => ({
    code: counters.country,
    name: countryName(counters.country),
    cost: counters.totalCost,
    currency: counters.currency,
    messages: counters.totalSent,
    deliveryRate: counters.deliveryRate,
  }));
  const charted = rows.slice(0, chartedCountries);
  const title =
    rows.length > chartedCountries
      ? `Cost and delivery by country, the first ${chartedCountries} drawn`
      : 'Cost and delivery by country';
  return (
    <ChartFrame
      title={title}
      chart={
        <ResponsiveContainer width="100%" height={Math.max(160, charted.length * 52 + 70)}>
          <BarChart
            data={charted}
            layout="vertical"
            margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke="var(--line)" />
            <XAxis xAxisId="cost" type="number" stroke="var(--muted)" tickLine={false} />
            <XAxis
              xAxisId="rate"
              type="number"
              orientation="top"
              domain={[0, 100]}
              unit="%"
              stroke="var(--muted)"
              tickLine={false}
            />
            <YAxis
              dataKey="code"
              type="category"
              width={40}
              stroke="var(--muted)"
              tickLine={false}
            />
            <Tooltip {...tooltipStyle} />
            <Legend iconType="square" />
            <Bar
              xAxisId="cost"
              dataKey="cost"
              name={`Cost, ${rows[0]?.currency ?? ''}`}
              fill="var(--segment-bar-1)"
              isAnimationActive={false}
            />
            <Bar
              xAxisId="rate"
              dataKey="deliveryRate"
              name="Delivered, %"
              fill="var(--outcome-delivered)"
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      }
      table={
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
                <td className="number">{formatMoney(row.cost, row.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
