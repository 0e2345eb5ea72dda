import { plural } from '../shared/plural.ts';
import type { EntryRemark } from './recipient-list.ts';

const remarksShown = 100;

/** Entries with their lines and why each of them is listed. */
export function RemarkList({
  title,
  remarks,
  isOpen = false,
}: {
  readonly title: string;
  readonly remarks: readonly EntryRemark[];
  /** @default false */
  readonly isOpen?: boolean;
}) {
  return (
    <details className="remarks" open={isOpen}>
      <summary>
        <strong>{title}</strong>
      </summary>
      <ul>
        {remarks.slice(0, remarksShown).map(({ line, entry, why }, index) => (
          <li key={index}>
            <span className="hint">line {line}</span>{' '}
            <code>{entry === '' ? 'empty' : shorten(entry)}</code>: {why}
          </li>
        ))}
      </ul>
      {remarks.length > remarksShown && (
        <p className="hint">and {plural(remarks.length - remarksShown, 'more', 'more')}</p>
      )}
    </details>
  );
}

const entryShown = 48;

const shorten = (entry: string): string =>
  entry.length > entryShown ? `${entry.slice(0, entryShown)} …` : entry;
