/**
 * A price of the provider: the cost of one segment in one network of one country.
 *
 * @example
 * ```ts
 * const rate: Rate = { dialCode: '44', country: 'United Kingdom', rate: 0.0391 };
 * ```
 */
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
  /** Start of validity, inclusive: ISO 8601 in UTC. Null or absent: no start. */
  readonly validFrom?: string | null | undefined;
  /** End of validity, exclusive: ISO 8601 in UTC. Null or absent: no end. */
  readonly validUntil?: string | null | undefined;
}
