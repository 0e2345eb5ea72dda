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
import type { CountryFigures } from './by-country.tsx';
import { tooltipStyle } from './tooltip-style.ts';

/** Two bars for each country: what it cost, and the share that arrived. */
export function CountryChart({ countries }: { readonly countries: readonly CountryFigures[] }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={countries}
        layout="vertical"
        margin={{ top: 8, right: 20, bottom: 0, left: 0 }}
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
        <YAxis dataKey="code" type="category" width={40} stroke="var(--muted)" tickLine={false} />
        <Tooltip {...tooltipStyle} />
        <Legend iconType="square" itemSorter={null} />
        <Bar
          xAxisId="cost"
          dataKey="cost"
          name={`Cost, ${countries[0]?.currency ?? ''} (below)`}
          fill="var(--segment-bar-1)"
          isAnimationActive={false}
        />
        <Bar
          xAxisId="rate"
          dataKey="deliveryRate"
          name="Delivered, % (above)"
          fill="var(--outcome-delivered)"
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
