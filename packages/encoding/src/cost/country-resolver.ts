/**
 * Finds the country of a number. The function gets the number in E.164 and the names of the countries
 * that have a rate for its dial code, as the rates write them. It returns one of the names, `null` if the
 * number belongs to a country that is not among them, or `undefined` if it does not know. A number with
 * `null` is unpriced; with `undefined` its price is the range of all these countries.
 *
 * `estimateCost` asks about every valid number that has a rate, and passes the same frozen list for each
 * number of a dial code.
 *
 * @example
 * ```ts
 * const resolveCountry: CountryResolver = (number, candidates) =>
 *   candidates.find((country) => country === countryByNumber.get(number));
 * ```
 */
export type CountryResolver = (
  number: string,
  candidates: readonly string[],
) => string | null | undefined;
