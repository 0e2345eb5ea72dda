import type { Encoding } from '../alphabet/encoding.ts';

/** The cost for the recipients of one country and dial code. */
export interface CountryCost {
  /** The country, or several joined with ` / ` if the number does not identify one of them. */
  readonly country: string;
  readonly dialCode: string;
  readonly recipients: number;
  /** Segments sent in total: recipients × segments of the message. */
  readonly segments: number;
  /** Lowest and highest price of a segment among the networks. */
  readonly minRate: number;
  readonly maxRate: number;
  /** Lowest and highest cost of all these segments. */
  readonly min: number;
  readonly max: number;
}

/** The cost of a message to all its recipients, as plain data. */
export interface CostEstimate {
  readonly encoding: Encoding;
  /** Segments of the message, for each recipient. */
  readonly segments: number;
  /** All recipients: `billable` plus the length of `unpriced`. */
  readonly recipients: number;
  /** Recipients with a price. A number that occurs twice is billed twice. */
  readonly billable: number;
  /** Recipients that occurred before in the list. */
  readonly duplicates: number;
  /** Recipients without a rate, and invalid numbers; each as often as it occurs. */
  readonly unpriced: readonly string[];
  /** A row for each country and dial code; the row with the most recipients is first. */
  readonly byCountry: readonly CountryCost[];
  /** The lowest possible cost; equal to `max` if every country has one price. */
  readonly min: number;
  /** The highest possible cost. */
  readonly max: number;
  readonly currency: string;
}
