import { Link } from '@tanstack/react-router';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import type { HistorySearch } from './history-search.ts';

/** The widest that the list can show. */
const everything: HistorySearch = {
  period: '30d',
  source: undefined,
  status: undefined,
  phone: undefined,
  country: undefined,
  sender: undefined,
};

/** An empty list: because nothing was sent, or because the filters leave nothing. */
export function NoMessages({
  search,
  onChange,
}: {
  readonly search: HistorySearch;
  readonly onChange: (change: HistorySearch) => void;
}) {
  const isWidest = search.period === '30d' && isUnfiltered(search);
  return (
    <EmptyState title={isUnfiltered(search) ? 'No messages in this time' : 'No messages match'}>
      <p>
        {isUnfiltered(search)
          ? 'What you send is listed here, with what became of it.'
          : 'The filters leave none of them.'}
      </p>
      <div className="row">
        {!isWidest && (
          <button type="button" className="button quiet small" onClick={() => onChange(everything)}>
            Show all of the last 30 days
          </button>
        )}
        {isUnfiltered(search) && (
          <Link to="/" className="button quiet small">
            Write a message
          </Link>
        )}
      </div>
    </EmptyState>
  );
}

const isUnfiltered = ({ source, status, phone, country, sender }: HistorySearch): boolean =>
  [source, status, phone, country, sender].every((filter) => filter === undefined);
