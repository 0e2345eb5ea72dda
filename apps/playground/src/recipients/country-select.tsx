import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { countryName } from '../shared/country-name.ts';

/** The country in which national numbers are read. All countries are loaded when they are wanted. */
export function CountrySelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (country: string) => void;
}) {
  const id = useId();
  const [isWanted, setIsWanted] = useState(false);
  const plans = useQuery({
    queryKey: ['playground', 'countries'],
    queryFn: async () => {
      const { listCountries } = await import('./list-countries.ts');
      return listCountries();
    },
    enabled: isWanted || value !== '',
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
      <label htmlFor={id}>Country of national numbers</label>
      <select
        id={id}
        className="input small"
        value={value}
        onPointerEnter={() => setIsWanted(true)}
        onFocus={() => setIsWanted(true)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">None: only numbers with +</option>
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
