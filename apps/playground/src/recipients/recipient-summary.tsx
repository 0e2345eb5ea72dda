import { useDraft } from '../draft/draft-context.ts';
import { requestsNeeded } from '../compose/send/plan-requests.ts';
import { countryName } from '../shared/country-name.ts';
import { formatCount, plural } from '../shared/plural.ts';
import { SwitchField } from '../shared/ui/switch-field.tsx';
import type { RecipientList } from './recipient-list.ts';
import { RemarkList } from './remark-list.tsx';

const countriesShown = 8;

/** What became of what was pasted: numbers by country, and each entry that is none. */
export function RecipientSummary({ list }: { readonly list: RecipientList }) {
  const { draft, change } = useDraft();
  const { recipients, refused, doubtful, repeated, byCountry } = list;
  if (recipients.length + refused.length === 0) return null;
  const requests = requestsNeeded(recipients.length);

  return (
    <div className="stack tight" data-testid="recipient-summary">
      <p>
        <strong>{plural(recipients.length, 'number')}</strong>
        {repeated.length > 0 && `, ${plural(repeated.length, 'repeat', 'repeats')} left out`}
        {requests > 1 && <span className="hint"> · goes out as {requests} requests</span>}
      </p>
      {byCountry.length > 0 && (
        <ul role="list" className="countries" aria-label="Numbers by country">
          {byCountry.slice(0, countriesShown).map(({ country, dialCode, recipients: count }) => (
            <li key={country ?? dialCode} className="badge">
              <span className="country-code">{country ?? `+${dialCode}`}</span>
              {country === undefined ? 'country unknown' : countryName(country)}
              <strong>{formatCount(count)}</strong>
            </li>
          ))}
          {byCountry.length > countriesShown && (
            <li className="hint">and {byCountry.length - countriesShown} more</li>
          )}
        </ul>
      )}
      {refused.length > 0 && (
        <div className="notice bad stack tight" data-testid="recipient-problems">
          <RemarkList
            title={plural(refused.length, 'entry is no number', 'entries are no numbers')}
            remarks={refused}
            isOpen
          />
          <SwitchField
            isSelected={draft.isLeavingOut}
            onChange={(isLeavingOut) => change({ type: 'set', to: { isLeavingOut } })}
          >
            Send without {refused.length === 1 ? 'it' : 'them'}
          </SwitchField>
        </div>
      )}
      {doubtful.length > 0 && (
        <div className="notice">
          <RemarkList
            title={plural(doubtful.length, 'number looks wrong', 'numbers look wrong')}
            remarks={doubtful}
          />
        </div>
      )}
      {repeated.length > 0 && (
        <div className="notice calm">
          <RemarkList title={`${plural(repeated.length, 'repeat')} left out`} remarks={repeated} />
        </div>
      )}
    </div>
  );
}
