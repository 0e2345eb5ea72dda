import { useCallback } from 'react';
import { BarChart, type DescribeBars } from './bar-chart.tsx';
import type { VolumeDay } from './volume-day.ts';
import { outcomes } from './outcomes.ts';

/** Bars of each day's messages, one part for each outcome. */
export function DailyChart({ days }: { readonly days: readonly VolumeDay[] }) {
  const describe = useCallback<DescribeBars>(
    ({ muted, line, of }) => ({
      type: 'bar',
      data: {
        labels: days.map(({ label }) => label),
        datasets: outcomes.map(({ key, label, color }) => ({
          label,
          data: days.map((day) => day[key]),
          backgroundColor: of(color),
          maxBarThickness: 32,
        })),
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: {
            stacked: true,
            grid: { display: false },
            border: { color: muted },
            ticks: { color: muted, maxRotation: 0, autoSkipPadding: 16 },
          },
          y: {
            stacked: true,
            beginAtZero: true,
            grid: { color: line },
            border: { display: false },
            ticks: { color: muted, precision: 0 },
          },
        },
      },
    }),
    [days],
  );
  return <BarChart describe={describe} />;
}
