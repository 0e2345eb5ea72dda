import { useId, useState } from 'react';
import { announce } from '../../shared/announce.ts';
import { countryName } from '../../shared/country/country-name.ts';
import { findCountry, listAllCountries } from './find-country.ts';
import { TextChip } from './text-chip.tsx';

/** The filter by country. The reader types its name, and may choose from the list. */
export function CountryChip({
  code,
  onChange,
}: {
  /** ISO 3166-1 code. */
  readonly code: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}) {
  const list = useId();
  const hint = useId();
  const [unknown, setUnknown] = useState<string>();
  const shown = code === undefined ? '' : countryName(code);

  function apply(text: string): void {
    const found = findCountry(text);
    setUnknown(text.trim() === '' || found ? undefined : text.trim());
    if (found && found.code !== code) onChange(found.code);
    if (text.trim() === '' && code !== undefined) onChange(undefined);
    if (text.trim() !== '' && !found) announce('No country has this name');
  }

  return (
    <>
      <TextChip
        label="Country"
        placeholder="Any country"
        list={list}
        value={shown}
        isInvalid={unknown !== undefined}
        onType={(text) => {
          setUnknown(undefined);
          // A whole name is applied at once; a beginning waits, because more may follow.
          const isWhole = listAllCountries().some(
            ({ name }) => name.toLowerCase() === text.trim().toLowerCase(),
          );
          if (isWhole) apply(text);
        }}
        onLeave={apply}
        onClear={() => {
          setUnknown(undefined);
          onChange(undefined);
        }}
      />
      <datalist id={list}>
        {listAllCountries().map((country) => (
          <option key={country.code} value={country.name} />
        ))}
      </datalist>
      {unknown !== undefined && (
        <span id={hint} className="hint filter-problem">
          No country is called “{unknown}”.
        </span>
      )}
    </>
  );
}
