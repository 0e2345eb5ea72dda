/** A price of the provider: what a segment costs in one network of one country. */
export interface Rate {
  /** Digits that the country's numbers begin with, such as `44`. */
  readonly dialCode: string;
  /** The country's name as the provider writes it. */
  readonly country: string;
  readonly network?: string | undefined;
  /** Mobile country code. */
  readonly mcc?: string | undefined;
  /** Mobile network code. */
  readonly mnc?: string | undefined;
  /** Price of one segment, in the currency of the account. */
  readonly rate: number;
  /** ISO 8601 in UTC; from then on, inclusive. Null or absent: since ever. */
  readonly validFrom?: string | null | undefined;
  /** ISO 8601 in UTC; until then, exclusive. Null or absent: open-ended. */
  readonly validUntil?: string | null | undefined;
}

/**
 * Settles the country of a number whose dial code several countries share. Gets the number in E.164
 * and the countries' names as the rates have them; returns one of them, or nothing where it can't tell.
 */
export type CountryResolver = (number: string, candidates: readonly string[]) => string | undefined;
