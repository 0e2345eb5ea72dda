import type { CountryCost, Rate } from '@23telecom/encoding';

/** Since when a country's newest rate has been in force: an ISO 8601 time, or nothing where no row tells. */
export function findRateDate(
  { country, dialCode }: Pick<CountryCost, 'country' | 'dialCode'>,
  rates: readonly Rate[],
  now: string,
): string | undefined {
  let newest: string | undefined;
  for (const rate of rates) {
    if (rate.dialCode !== dialCode || !country.split(' / ').includes(rate.country)) continue;
    const { validFrom } = rate;
    if (validFrom && validFrom <= now && (newest === undefined || validFrom > newest)) {
      newest = validFrom;
    }
  }
  return newest;
}
