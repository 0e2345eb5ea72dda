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
import type { VolumeDay } from './daily-volume.tsx';
import { outcomes } from './outcomes.ts';
import { tooltipStyle } from './tooltip-style.ts';

/** Bars of each day's messages, one part for each outcome. */
export function DailyChart({ days }: { readonly days: readonly VolumeDay[] }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={days}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" tickLine={false} stroke="var(--muted)" minTickGap={24} />
        <YAxis allowDecimals={false} tickLine={false} stroke="var(--muted)" width={44} />
        <Tooltip {...tooltipStyle} />
        {/* In the order of the table, and of the bars from below. */}
        <Legend iconType="square" itemSorter={null} />
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
  );
}
