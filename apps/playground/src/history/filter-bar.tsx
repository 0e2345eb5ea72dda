import { useEffect, useState } from 'react';
import { type HistorySearch, periods, sources, statusFilters } from './history-search.ts';

const periodLabels = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  this_month: 'This month',
  last_month: 'Last month',
} as const;
const sourceLabels = { all: 'All traffic', api: 'API', broadcasts: 'Campaigns' } as const;
const statusLabels = {
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  expired: 'Expired',
  pending: 'On the way',
  unknown: 'Not known',
} as const;

/** What narrows the list. Everything here stands in the address. */
export function FilterBar({
  search,
  onChange,
}: {
  readonly search: HistorySearch;
  readonly onChange: (change: HistorySearch) => void;
}) {
  return (
    <search className="filter-bar" aria-label="Messages">
      <FilterSelect
        label="Period"
        value={search.period ?? '7d'}
        options={periods.map((value) => [value, periodLabels[value]])}
        onChange={(period) => onChange({ period: period === '7d' ? undefined : period })}
      />
      <FilterSelect
        label="Traffic"
        value={search.source ?? 'all'}
        options={sources.map((value) => [value, sourceLabels[value]])}
        onChange={(source) => onChange({ source: source === 'all' ? undefined : source })}
      />
      <FilterSelect
        label="Status"
        value={search.status ?? 'any'}
        options={[
          ['any', 'Any'],
          ...statusFilters.map((value) => [value, statusLabels[value]] as const),
        ]}
        onChange={(status) => onChange({ status: status === 'any' ? undefined : status })}
      />
      <FilterText
        label="Number contains"
        value={search.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <FilterText
        label="Country"
        value={search.country}
        placeholder="GB"
        maxLength={2}
        onChange={(country) => onChange({ country })}
      />
      <FilterText
        label="Sender"
        value={search.sender}
        onChange={(sender) => onChange({ sender })}
      />
    </search>
  );
}

function FilterSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select
        className="input small"
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const restMs = 300;

/** Asks the provider when the keys have come to rest, and not for each of them. */
function FilterText({
  label,
  value = '',
  placeholder,
  maxLength,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly onChange: (value: string | undefined) => void;
}) {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // The address changed by itself: back, forward, or "Clear filters".
    setKnown(value);
    setDraft(value);
  }
  useEffect(() => {
    if (draft.trim() === value) return;
    const timer = setTimeout(() => onChange(draft.trim() || undefined), restMs);
    return () => clearTimeout(timer);
  }, [draft, value, onChange]);

  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="input small"
        type="search"
        autoComplete="off"
        value={draft}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => setDraft(event.target.value)}
      />
    </label>
  );
}
