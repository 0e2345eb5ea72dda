import { useCallback } from 'react';
import { formatMoney } from '../../shared/format-money.ts';
import { BarChart, type DescribeBars } from './bar-chart.tsx';
import type { CountryFigures } from './country-figures.ts';

/** Two bars for each country: what it cost, and the share that arrived. */
export function CountryChart({ countries }: { readonly countries: readonly CountryFigures[] }) {
  const describe = useCallback<DescribeBars>(
    ({ muted, line, of }) => ({
      type: 'bar',
      data: {
        labels: countries.map(({ code }) => code),
        datasets: [
          {
            label: 'Cost (scale below)',
            data: countries.map(({ cost }) => cost),
            backgroundColor: of('--segment-bar-1'),
            xAxisID: 'cost',
          },
          {
            label: 'Delivered, % (scale above)',
            data: countries.map(({ deliveryRate }) => deliveryRate),
            backgroundColor: of('--outcome-delivered'),
            xAxisID: 'rate',
          },
        ],
      },
      options: {
        indexAxis: 'y',
        interaction: { mode: 'index', axis: 'y', intersect: false },
        scales: {
          y: { grid: { display: false }, border: { color: muted }, ticks: { color: muted } },
          cost: {
            position: 'bottom',
            beginAtZero: true,
            grid: { color: line },
            border: { display: false },
            ticks: {
              color: muted,
              maxTicksLimit: 6,
              callback: (value) => formatMoney(Number(value), countries[0]?.currency ?? 'EUR'),
            },
          },
          rate: {
            position: 'top',
            min: 0,
            max: 100,
            grid: { display: false },
            border: { display: false },
            ticks: { color: muted, stepSize: 25, callback: (value) => `${value}%` },
          },
        },
      },
    }),
    [countries],
  );
  return <BarChart describe={describe} />;
}
