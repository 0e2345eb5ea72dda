import { isDay } from '../../shared/day/days.ts';
import type { MessagesSearch } from '../search/messages-search.ts';

/** The first and the last day of the list, in UTC. */
export function DayFields({
  search: { from, to },
  onChange,
}: {
  readonly search: MessagesSearch;
  readonly onChange: (change: MessagesSearch) => void;
}) {
  return (
    <span className="day-fields">
      <input
        type="date"
        className="chip on"
        aria-label="First day (UTC)"
        max={to}
        value={from ?? ''}
        onChange={({ target: { value } }) => {
          if (isDay(value))
            onChange({ from: value, to: to !== undefined && to < value ? value : to });
        }}
      />
      <span aria-hidden>–</span>
      <input
        type="date"
        className="chip on"
        aria-label="Last day (UTC)"
        min={from}
        value={to ?? ''}
        onChange={({ target: { value } }) => {
          if (isDay(value)) {
            onChange({ to: value, from: from !== undefined && from > value ? value : from });
          }
        }}
      />
    </span>
  );
}
