import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { countryName } from '../shared/country/country-name.ts';

/** The country of numbers without a country code. The list of countries is lazy-loaded. */
export function CountrySelect({
  label,
  value,
  isWanted = false,
  onChange,
}: {
  readonly label: string;
  /** ISO code; `''` for none. */
  readonly value: string;
  /** Loads the countries before the reader reaches the field. @default false */
  readonly isWanted?: boolean;
  readonly onChange: (country: string) => void;
}) {
  const id = useId();
  const [isReached, setIsReached] = useState(false);
  const plans = useQuery({
    queryKey: ['playground', 'countries'],
    queryFn: async () => {
      const { listCountries } = await import('./list-countries.ts');
      return listCountries();
    },
    enabled: isWanted || isReached || value !== '',
    staleTime: Infinity,
  });
  const countries = useMemo(
    () =>
      (plans.data ?? [])
        .map(({ country, dialCode }) => ({ country, dialCode, name: countryName(country) }))
        .sort((one, other) => one.name.localeCompare(other.name)),
    [plans.data],
  );
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onPointerEnter={() => setIsReached(true)}
        onFocus={() => setIsReached(true)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">None (every number needs +)</option>
        {value !== '' && countries.length === 0 && (
          <option value={value}>{countryName(value)}</option>
        )}
        {countries.map(({ country, dialCode, name }) => (
          <option key={country} value={country}>
            {name} +{dialCode}
          </option>
        ))}
      </select>
    </div>
  );
}
