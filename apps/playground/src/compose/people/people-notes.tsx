import { useDraft } from '../../draft/draft-context.ts';
import { CountrySelect } from '../../recipients/country-select.tsx';
import type { EntryRemark, RecipientList } from '../../recipients/recipient-list.ts';
import { plural } from '../../shared/format/plural.ts';

const remarksShown = 100;

/** Rows that are skipped or doubtful, each with its line and the reason. */
export function PeopleNotes({ list }: { readonly list: RecipientList }) {
  const { draft, change } = useDraft();
  const { refused, doubtful, repeated } = list;
  if (refused.length + doubtful.length + repeated.length === 0) return null;
  const national = refused.filter(({ code }) => code === 'NO_COUNTRY').length;
  return (
    <div className="composer-row people-notes" data-testid="people-notes">
      {(national > 0 || (draft.defaultCountry !== '' && refused.length > 0)) && (
        <CountrySelect
          label={
            national > 0
              ? `${plural(national, 'number has', 'numbers have')} no country code. ${national === 1 ? 'Its' : 'Their'} country:`
              : 'Country of numbers without +'
          }
          isWanted
          value={draft.defaultCountry}
          onChange={(defaultCountry) => change({ type: 'set', to: { defaultCountry } })}
        />
      )}
      {refused.length > 0 && (
        <Remarks
          tone="bad"
          title={`${plural(refused.length, 'row has', 'rows have')} no valid number and will be skipped`}
          remarks={refused}
        />
      )}
      {doubtful.length > 0 && (
        <Remarks
          tone="warn"
          title={`Check ${plural(doubtful.length, 'number')}`}
          remarks={doubtful}
        />
      )}
      {repeated.length > 0 && (
        <Remarks
          tone="plain"
          title={`${plural(repeated.length, 'duplicate')} left out`}
          remarks={repeated}
        />
      )}
    </div>
  );
}

function Remarks({
  tone,
  title,
  remarks,
}: {
  readonly tone: 'bad' | 'warn' | 'plain';
  readonly title: string;
  readonly remarks: readonly EntryRemark[];
}) {
  return (
    <details className="fold remarks" data-tone={tone}>
      <summary>{title}</summary>
      <ul>
        {remarks.slice(0, remarksShown).map(({ line, entry, why }, index) => (
          <li key={index}>
            <span className="muted">line {line}</span>{' '}
            <code dir="auto">{entry === '' ? 'empty' : shorten(entry)}</code> {why}
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

function shorten(entry: string): string {
  return entry.length > entryShown ? `${entry.slice(0, entryShown)} …` : entry;
}
