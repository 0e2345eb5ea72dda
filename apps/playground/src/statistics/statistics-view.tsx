import { useCountrySmsStats, useDailySmsStats, useSmsStats } from '@23telecom/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { Choice } from '../shared/ui/choice.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { ByCountry } from './by-country.tsx';
import { DailyVolume } from './daily-volume.tsx';
import { statisticsPeriods, statisticsSources } from './statistics-search.ts';
import { Totals } from './totals.tsx';
import './statistics.css';

const asOptions = <Value extends string>(pairs: readonly (readonly [Value, string])[]) =>
  pairs.map(([value, label]) => ({ value, label }));

/** Totals, volume by day, cost and delivery by country: all from the provider's own statistics. */
export function StatisticsView() {
  const { period = '7d', source = 'api' } = useSearch({ from: '/statistics' });
  const navigate = useNavigate({ from: '/statistics' });
  const filter = { period, source };
  const stats = useSmsStats(filter);
  const daily = useDailySmsStats(filter);
  const countries = useCountrySmsStats(filter);
  const error = stats.error ?? daily.error ?? countries.error;

  return (
    <div className="stack">
      <section className="card" aria-labelledby="statistics">
        <div className="card-head">
          <h1 id="statistics">Statistics</h1>
          <Choice
            label="Period"
            isLabelHidden
            options={asOptions(statisticsPeriods)}
            value={period}
            onChange={(value) =>
              void navigate({ search: { period: value, source }, replace: true })
            }
          />
          <Choice
            label="Traffic"
            isLabelHidden
            options={asOptions(statisticsSources)}
            value={source}
            onChange={(value) =>
              void navigate({ search: { period, source: value }, replace: true })
            }
          />
        </div>
        {error ? <ErrorNotice error={error} /> : <Totals stats={stats.data} />}
        {stats.data && (
          <p className="hint">
            {stats.data.from} to {stats.data.to}, days in UTC
          </p>
        )}
      </section>
      {stats.data?.totalSent === 0 ? (
        <EmptyState title="No messages in this time">
          <p>Choose a longer period, or send one.</p>
        </EmptyState>
      ) : (
        <>
          {daily.data && <DailyVolume daily={daily.data} />}
          {countries.data && <ByCountry stats={countries.data} />}
        </>
      )}
    </div>
  );
}
