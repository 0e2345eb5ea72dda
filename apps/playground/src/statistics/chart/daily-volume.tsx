import type { DailyStats, TrafficSource } from '@23telecom/client';
import { memo } from 'react';
import { formatDays, formatShortDay } from '../../shared/day/format-day.ts';
import { formatCount } from '../../shared/format/plural.ts';
import { DailyChart } from './daily-chart.tsx';
import { outcomes, totalOf } from './outcomes.ts';
import './chart.css';

/** The messages of each day by outcome, as a chart, and as a table of the days with messages. */
export const DailyVolume = memo(function DailyVolume({
  daily,
  source,
}: {
  readonly daily: DailyStats;
  readonly source: TrafficSource;
}) {
  const { days, from, to } = daily;
  const shown = outcomes.filter(({ key }) => days.some((day) => day[key] > 0));
  return (
    <figure aria-labelledby="daily-title">
      <div className="chart-head">
        <h2 id="daily-title">Messages a day, by outcome</h2>
        <ul role="list" className="legend">
          {shown.map(({ key, label, tone }) => (
            <li key={key} className={tone}>
              {label}
            </li>
          ))}
        </ul>
      </div>
      <DailyChart
        days={days}
        source={source}
        label={`Messages a day by outcome, ${formatDays(from, to)}`}
      />
      <details className="fold">
        <summary>Show as a table</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label="Messages a day, table">
          <table data-testid="daily">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col" className="end">
                  Messages
                </th>
                {shown.map(({ key, label }) => (
                  <th key={key} scope="col" className="end">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days
                .filter((day) => totalOf(day) > 0)
                .toReversed()
                .map((day) => (
                  <tr key={day.date}>
                    <th scope="row" className="nowrap">
                      {formatShortDay(day.date)}
                    </th>
                    <td className="end">{formatCount(totalOf(day))}</td>
                    {shown.map(({ key }) => (
                      <td key={key} className="end">
                        {formatCount(day[key])}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
});
