import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { requireValue } from '../checks/require-value.ts';
import type { CountryResolver } from '../cost/country-resolver.ts';
import { groupByDialCode } from './group-by-dial-code.ts';
import { largerTwins } from './larger-twins.ts';
import { createRegionOfName, type RegionOfName } from './region-of-name.ts';

/** The numbering plans, read with the first number. */
interface Plans {
  readonly regionsByDialCode: ReadonlyMap<string, readonly string[]>;
  readonly regionOfName: RegionOfName;
}

let plans: Plans | undefined;

/** Indexes of frozen lists of candidates: the name by region, with `''` for each name that is unknown. */
const indexes = /* @__PURE__ */ new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/**
 * Finds the country of a number whose dial code several countries share (`+1`, `+7`, `+44`, `+599`, …),
 * by their numbering plans. A candidate may be the country's English name, a usual variant of the name
 * or its ISO 3166 code.
 *
 * Returns `null` if the number belongs to a country that is not among the candidates: each candidate is
 * another country of the same dial code. Returns `undefined` if that is unclear: the number is in no
 * numbering plan, or the name of a candidate is unknown.
 *
 * Nine regions have mobile numbers in the ranges of a larger one: Åland (Finland), St Barthélemy and St
 * Martin (Guadeloupe), Cocos and Christmas Islands (Australia), Western Sahara (Morocco), the Isle of Man
 * (United Kingdom), Svalbard (Norway) and Vatican City (Italy). A number of such a range counts as one of
 * the larger region; it is unclear if only the smaller one is a candidate.
 *
 * A number takes 5 to 10 microseconds if its dial code is shared, and less than 1 otherwise.
 *
 * @throws TypeError when a parameter is of the wrong type
 *
 * @example
 * ```ts
 * resolveCountry('+14165551234', ['United States', 'Canada']); // 'Canada'
 * resolveCountry('+12425551234', ['United States', 'Canada']); // null: it is in the Bahamas
 *
 * estimateCost({ text, to, rates, currency: 'EUR', resolveCountry });
 * ```
 */
export const resolveCountry: CountryResolver = (number, candidates) => {
  requireValue(typeof number === 'string', 'number', 'a number in E.164');
  const { regionsByDialCode, regionOfName } = (plans ??= readPlans());
  const regions = regionsOf(number, regionsByDialCode);
  const [only] = regions;
  const region = regions.length < 2 ? only : parsePhoneNumberFromString(number)?.country;
  if (!region) return undefined;
  const names = indexOf(candidates, regionOfName);
  const areOthers = [...names.keys()].every(
    (each) => regions.includes(each) && largerTwins[each] !== region,
  );
  return names.get(region) ?? (areOthers ? null : undefined);
};

function readPlans(): Plans {
  const regionsByDialCode = groupByDialCode();
  return {
    regionsByDialCode,
    regionOfName: createRegionOfName([...regionsByDialCode.values()].flat()),
  };
}

/** The regions that share the dial code of a number; empty if it has none. */
function regionsOf(
  number: string,
  regionsByDialCode: Plans['regionsByDialCode'],
): readonly string[] {
  // No dial code is the beginning of another one, and each has up to three digits.
  for (let length = 1; length <= 3; length++) {
    const regions = regionsByDialCode.get(number.slice(1, 1 + length));
    if (regions) return regions;
  }
  return [];
}

function indexOf(
  candidates: readonly string[],
  regionOfName: RegionOfName,
): ReadonlyMap<string, string> {
  const isList: boolean = Array.isArray(candidates);
  requireValue(isList, 'candidates', 'a list of countries');
  const known = indexes.get(candidates);
  if (known) return known;
  const names = new Map<string, string>();
  for (const name of candidates) {
    requireValue(typeof name === 'string', 'candidates', 'names of countries');
    const region = regionOfName(name) ?? '';
    if (!names.has(region)) names.set(region, name);
  }
  // A list that can change is indexed for each number.
  if (Object.isFrozen(candidates)) indexes.set(candidates, names);
  return names;
}
