import type { DailyStats } from '@23telecom/client';
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
import { formatCount } from '../shared/plural.ts';
import { ChartFrame } from './chart-frame.tsx';
import { outcomes } from './outcomes.ts';
import { tooltipStyle } from './tooltip-style.ts';

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const formatDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

/** Messages of each day, by what became of them. */
export function DailyVolume({ daily }: { readonly daily: DailyStats }) {
  const days = daily.days.map(({ date, delivered, undelivered, expired, pending }) => ({
    label: formatDay(date),
    date,
    delivered,
    undelivered,
    expired,
    pending,
  }));
  return (
    <ChartFrame
      title="Messages a day, by outcome"
      chart={
        <ResponsiveContainer width="100%" height={280}>
          <BarChart
            data={days}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="label" tickLine={false} stroke="var(--muted)" minTickGap={24} />
            <YAxis allowDecimals={false} tickLine={false} stroke="var(--muted)" width={44} />
            <Tooltip {...tooltipStyle} />
            <Legend iconType="square" />
            {outcomes.map(({ key, label, color }) => (
              <Bar
                key={key}
                dataKey={key}
                name={label}
                stackId="outcome"
                fill={color}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      }
      table={
        <table data-testid="daily">
          <thead>
            <tr>
              <th scope="col">Day (UTC)</th>
              {outcomes.map(({ key, label }) => (
                <th key={key} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((row) => (
              <tr key={row.date}>
                <th scope="row">{row.label}</th>
                {outcomes.map(({ key }) => (
                  <td key={key} className="number">
                    {formatCount(row[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
