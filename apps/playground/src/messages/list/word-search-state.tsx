import { formatCount, plural } from '../../shared/format/plural.ts';
import type { WordSearch } from './use-word-search.ts';

/** How far the search through texts has come, with a button that goes on after a pause. */
export function WordSearchState({ search }: { readonly search: WordSearch }) {
  const { read, rows, isRunning, isComplete, error, goOn } = search;
  if (error) return null;
  return (
    <p className="row" data-testid="word-search">
      <span className="hint num" role="status">
        {isRunning
          ? `Searching… ${plural(read, 'message')} read, ${formatCount(rows.length)} found.`
          : `${plural(read, 'message')} read, ${formatCount(rows.length)} found.`}
      </span>
      {!isRunning && !isComplete && (
        <button type="button" className="button small" onClick={goOn}>
          Search older messages
        </button>
      )}
    </p>
  );
}
