import { useCountrySmsStats, useDailySmsStats, useSmsStats } from '@23telecom/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { Choice } from '../shared/ui/choice.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { ByCountry } from './charts/by-country.tsx';
import { DailyVolume } from './charts/daily-volume.tsx';
import { statisticsPeriods, statisticsSources } from './statistics-search.ts';
import { Totals } from './totals.tsx';
import './statistics.css';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const formatDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

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
  const retry = (): void => {
    for (const query of [stats, daily, countries]) if (query.error) void query.refetch();
  };

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
        {error ? <ErrorNotice error={error} onRetry={retry} /> : <Totals stats={stats.data} />}
        <p className="hint statistics-span">
          {stats.data
            ? `${formatDay(stats.data.from)} to ${formatDay(stats.data.to)}, days in UTC`
            : error
              ? ''
              : 'Loading …'}
        </p>
      </section>
      {stats.data?.totalSent === 0 ? (
        <EmptyState title="No messages in this time">
          <p>Choose a longer period, or other traffic.</p>
          <Link to="/" className="button quiet small">
            Write a message
          </Link>
        </EmptyState>
      ) : (
        <>
          {!daily.error && <DailyVolume daily={daily.data} />}
          {!countries.error && <ByCountry stats={countries.data} />}
        </>
      )}
    </div>
  );
}
