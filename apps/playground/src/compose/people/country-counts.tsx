import type { RecipientList } from '../../recipients/recipient-list.ts';
import { countryName } from '../../shared/country/country-name.ts';
import { formatCount } from '../../shared/format/plural.ts';

const countriesShown = 5;

/** How many people are in which country. */
export function CountryCounts({ list: { byCountry } }: { readonly list: RecipientList }) {
  if (byCountry.length === 0) return null;
  const more = byCountry.length - countriesShown;
  return (
    <ul className="countries" aria-label="People by country" data-testid="countries">
      {byCountry.slice(0, countriesShown).map(({ country, dialCode, recipients }) => (
        <li
          key={country ?? dialCode}
          title={country === undefined ? `Unknown country of +${dialCode}` : countryName(country)}
        >
          {country ?? `+${dialCode}`} <b>{formatCount(recipients)}</b>
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  );
}
