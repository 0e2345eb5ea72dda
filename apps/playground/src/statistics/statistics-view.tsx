import type { StatsFilter } from '@23telecom/client';
import { useCountrySmsStats, useDailySmsStats, useSmsStats } from '@23telecom/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { SelectChip } from '../shared/ui/select-chip.tsx';
import { daysOf } from '../shared/day/period.ts';
import { useProviderToday } from '../shared/day/use-provider-today.ts';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { Choice } from '../shared/ui/choice.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { DailyVolume } from './chart/daily-volume.tsx';
import { ByCountry } from './by-country.tsx';
import { statisticsPeriods, statisticsSources } from './statistics-search.ts';
import { Totals } from './totals/totals.tsx';
import './statistics.css';

/** The Statistics view: totals, messages a day and cost by country, from the provider. */
export function StatisticsView() {
  const { period = '30d', source = 'all' } = useSearch({ from: '/statistics' });
  const navigate = useNavigate({ from: '/statistics' });
  const today = useProviderToday();
  const filter: StatsFilter | undefined =
    today === undefined ? undefined : { ...daysOf(period, today), source };
  const isOn = { enabled: filter !== undefined };
  const stats = useSmsStats(filter, isOn);
  const daily = useDailySmsStats(filter, isOn);
  const countries = useCountrySmsStats(filter, isOn);
  // Charts are rendered in slices, so that a slow phone responds meanwhile.
  const shownDaily = useDeferredValue(daily.data);
  const shownCountries = useDeferredValue(countries.data);
  const error = stats.error ?? daily.error ?? countries.error;
  function retry(): void {
    for (const query of [stats, daily, countries]) if (query.error) void query.refetch();
  }

  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Statistics</h1>
          <p>Volume, delivery and cost, by day and by country. Days are in UTC.</p>
        </div>
        <div className="row">
          <Choice
            label="Period"
            isLabelHidden
            options={statisticsPeriods}
            value={period}
            onChange={(value) =>
              void navigate({ search: (last) => ({ ...last, period: value }), replace: true })
            }
          />
          <SelectChip
            label="Source"
            options={statisticsSources}
            value={source}
            isOn={source !== 'all'}
            onChange={(value) =>
              void navigate({ search: (last) => ({ ...last, source: value }), replace: true })
            }
          />
        </div>
      </div>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!stats.data && !error && <SkeletonLines lines={6} />}
      {stats.data?.totalSent === 0 && <NothingSent />}
      {filter && stats.data && stats.data.totalSent > 0 && (
        <>
          <Totals stats={stats.data} filter={filter} />
          <div className="charts">
            {shownDaily && <DailyVolume daily={shownDaily} source={source} />}
            {shownCountries && <ByCountry stats={shownCountries} source={source} />}
          </div>
        </>
      )}
    </div>
  );
}

function NothingSent() {
  return (
    <EmptyState title="No messages in this period">
      <p>Choose a longer period or another source.</p>
      <Link to="/" className="button small">
        Write a message
      </Link>
    </EmptyState>
  );
}
