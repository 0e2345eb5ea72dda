import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

/** Groups all regions that have a numbering plan by their dial code, such as `1` or `44`. */
export function groupByDialCode(): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const region of getCountries()) {
    const dialCode = getCountryCallingCode(region);
    regions.set(dialCode, [...(regions.get(dialCode) ?? []), region]);
  }
  return regions;
}
