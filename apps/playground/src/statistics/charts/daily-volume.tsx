import type { DailyStats } from '@23telecom/client';
import { lazy, useMemo } from 'react';
import { formatCount } from '../../shared/plural.ts';
import { ChartFrame } from './chart-frame.tsx';
import { outcomes } from './outcomes.ts';
import type { VolumeDay } from './volume-day.ts';

const DailyChart = lazy(async () => ({
  default: (await import('./daily-chart.tsx')).DailyChart,
}));

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const formatDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

const readDays = ({ days }: DailyStats): readonly VolumeDay[] =>
  days.map(({ date, delivered, undelivered, expired, pending }) => ({
    label: formatDay(date),
    date,
    delivered,
    undelivered,
    expired,
    pending,
  }));

/** Messages of each day, by what became of them. */
export function DailyVolume({ daily }: { readonly daily: DailyStats | undefined }) {
  const days = useMemo(() => daily && readDays(daily), [daily]);
  return (
    <ChartFrame
      title="Messages a day, by outcome"
      height={280}
      chart={days && <DailyChart days={days} />}
      table={
        days && (
          <table className="daily-table" data-testid="daily">
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
                    <td key={key} className="number" data-none={row[key] === 0 || undefined}>
                      {formatCount(row[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    />
  );
}
