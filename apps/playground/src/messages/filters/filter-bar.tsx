import type { ReactNode } from 'react';
import type { PeriodName } from '../../shared/day/period.ts';
import { type MessagesSearch, sourceFilters, statusFilters } from '../search/messages-search.ts';
import { shownPeriod } from '../search/to-filter.ts';
import { CountryChip } from './country-chip.tsx';
import { DayFields } from './day-fields.tsx';
import { SelectChip } from '../../shared/ui/select-chip.tsx';
import { SenderChip } from './sender-chip.tsx';
import './filters.css';

const periodLabels: readonly (readonly [PeriodName | 'days', string])[] = [
  ['today', 'Today'],
  ['7d', 'Last 7 days'],
  ['30d', 'Last 30 days'],
  ['month', 'This month'],
  ['last-month', 'Last month'],
  ['any', 'Any time'],
  ['days', 'From … to …'],
];
const statusLabels = {
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  expired: 'Expired',
  pending: 'On its way',
  unknown: 'Unknown',
} as const;
const sourceLabels = { api: 'API', broadcasts: 'Broadcasts' } as const;

/** The filters of the list, which the URL keeps. */
export function FilterBar({
  search,
  today,
  onChange,
  children,
}: {
  readonly search: MessagesSearch;
  /** The provider's day; undefined while it is loading. */
  readonly today: string | undefined;
  readonly onChange: (change: MessagesSearch) => void;
  readonly children: ReactNode;
}) {
  const hasDays = search.from !== undefined || search.to !== undefined;
  const period = hasDays ? 'days' : shownPeriod(search);

  function choosePeriod(chosen: PeriodName | 'days'): void {
    if (chosen === 'days') onChange({ period: undefined, from: today, to: today });
    else onChange({ period: chosen, from: undefined, to: undefined });
  }

  return (
    <div className="row filters" role="group" aria-label="Filters">
      <SelectChip
        label="Period"
        options={periodLabels}
        value={period}
        isOn
        onChange={choosePeriod}
      />
      {hasDays && <DayFields search={search} onChange={onChange} />}
      <SelectChip
        label="Status"
        options={[
          ['', 'Any status'] as const,
          ...statusFilters.map((status) => [status, statusLabels[status]] as const),
        ]}
        value={search.status === 'sent' || search.status === 'failed' ? '' : (search.status ?? '')}
        isOn={search.status !== undefined}
        onChange={(status) => onChange({ status: status === '' ? undefined : status })}
      />
      <CountryChip code={search.country} onChange={(country) => onChange({ country })} />
      <SenderChip sender={search.sender} onChange={(sender) => onChange({ sender })} />
      <SelectChip
        label="Source"
        options={[
          ['', 'API and broadcasts'] as const,
          ...sourceFilters.map((source) => [source, sourceLabels[source]] as const),
        ]}
        value={search.source ?? ''}
        isOn={search.source !== undefined}
        onChange={(source) => onChange({ source: source === '' ? undefined : source })}
      />
      {children}
    </div>
  );
}
