import { countryName } from '../../shared/country/country-name.ts';
import { onFirstUse } from '../../shared/on-first-use.ts';

/** A country that the list can be filtered by. */
export interface ChosenCountry {
  /** ISO 3166-1 code. */
  readonly code: string;
  readonly name: string;
}

const english = onFirstUse(() => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }));
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Codes that have a name but are no countries. */
const others: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
/** Names in daily use that differ from the official ones. */
const shortNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  usa: 'US',
  america: 'US',
  uae: 'AE',
  holland: 'NL',
};

let countries: readonly ChosenCountry[] | undefined;

/** All countries with their names in the reader's language, in alphabetical order. */
export function listAllCountries(): readonly ChosenCountry[] {
  countries ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => english().of(code) !== undefined && !others.has(code) && isCurrent(code))
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return countries;
}

/** Former codes, such as DD and SU, have a canonical one that replaced them. */
function isCurrent(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

/**
 * Finds the country that a reader typed: a name in the reader's language or in English, a code, or the
 * beginning of only one name. Undefined if there is none, or several.
 */
export function findCountry(typed: string): ChosenCountry | undefined {
  const text = fold(typed);
  if (text === '') return undefined;
  const all = listAllCountries();
  const code = shortNames[text] ?? (text.length === 2 ? text.toUpperCase() : undefined);
  const byName = all.filter((country) => namesOf(country).includes(text));
  if (byName.length === 1) return byName[0];
  const byCode = all.find((country) => country.code === code);
  if (byCode !== undefined) return byCode;
  const beginning = all.filter((country) => namesOf(country).some((name) => name.startsWith(text)));
  return beginning.length === 1 ? beginning[0] : undefined;
}

function namesOf({ code, name }: ChosenCountry): readonly string[] {
  return [fold(name), fold(english().of(code) ?? '')];
}

/** Without case and accents, so that `Cote d'Ivoire` finds Côte d’Ivoire. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").trim().toLowerCase();
}
