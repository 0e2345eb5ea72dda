import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import type { MessagesSearch } from '../search/messages-search.ts';
import { shownPeriod } from '../search/to-filter.ts';

const unfiltered: MessagesSearch = {
  q: undefined,
  status: undefined,
  country: undefined,
  sender: undefined,
  source: undefined,
};

/** The empty list: nothing was sent in the period, or nothing matches the filters. */
export function NoMessages({
  search,
  onChange,
}: {
  readonly search: MessagesSearch;
  readonly onChange: (change: MessagesSearch) => void;
}) {
  const { q, status, country, sender, source, from, to } = search;
  const isFiltered = [q, status, country, sender, source].some((filter) => filter !== undefined);
  const isAnyTime = shownPeriod(search) === 'any' && from === undefined && to === undefined;
  return (
    <EmptyState
      title={
        q !== undefined
          ? 'Nothing found'
          : isFiltered
            ? 'No messages match'
            : 'No messages in this period'
      }
    >
      <p>
        {q !== undefined
          ? `No message has “${q}” in its number, ID, sender or text.`
          : isFiltered
            ? 'Try fewer filters or a longer period.'
            : 'Messages that you send appear here with their delivery status.'}
      </p>
      <div className="row">
        {!isAnyTime && (
          <button
            type="button"
            className="button small"
            onClick={() => onChange({ period: 'any', from: undefined, to: undefined })}
          >
            Look in any period
          </button>
        )}
        {isFiltered && (
          <button type="button" className="button small" onClick={() => onChange(unfiltered)}>
            Remove the filters
          </button>
        )}
        {!isFiltered && (
          <Link to="/" className="button small">
            Write a message
          </Link>
        )}
      </div>
    </EmptyState>
  );
}
