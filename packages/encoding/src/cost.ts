import type { CountryResolver, Rate } from './rate.ts';
import type { AnalyzeOptions, Encoding } from './types.ts';

/** A message, its recipients and the prices. */
export interface CostRequest {
  readonly text: string;
  /** Numbers in E.164, read once and not kept. */
  readonly to: Iterable<string>;
  readonly rates: readonly Rate[];
  /** The currency that the rates are in, such as `EUR`; passed through. */
  readonly currency: string;
  /**
   * The time whose rates apply: ISO 8601, milliseconds since 1970 or a `Date`. Nothing here reads the
   * clock: pass `Date.now()` for a message that goes out now.
   * @default every row counts, whatever its dates
   */
  readonly at?: string | number | Date | undefined;
  /** How the text is coded and cut. */
  readonly options?: AnalyzeOptions | undefined;
  /**
   * Tells the countries of a shared dial code apart, such as `resolveCountry` from
   * `@23telecom/encoding/country`.
   * @default none: the row names all the countries and its range covers them all
   */
  readonly resolveCountry?: CountryResolver | undefined;
}

/** What the recipients of one country and dial code cost. */
export interface CountryCost {
  /** The country, or several joined with ` / ` where the number does not tell them apart. */
  readonly country: string;
  readonly dialCode: string;
  readonly recipients: number;
  /** Segments sent in all: recipients × segments of the message. */
  readonly segments: number;
  /** Lowest and highest price of a segment among the networks. */
  readonly minRate: number;
  readonly maxRate: number;
  /** Lowest and highest cost of them all. */
  readonly min: number;
  readonly max: number;
}

/** What a message to all its recipients costs, as plain data. */
export interface CostEstimate {
  readonly encoding: Encoding;
  /** Segments of the message, for each recipient. */
  readonly segments: number;
  /** All recipients: `billable` and `unpriced` together. */
  readonly recipients: number;
  /** Recipients with a price. A number given twice is billed twice. */
  readonly billable: number;
  /** How many recipients repeat an earlier one. */
  readonly duplicates: number;
  /** Recipients that no rate covers, among them what is no number at all; each as often as it was given. */
  readonly unpriced: readonly string[];
  /** A row for each country and dial code, the most recipients first. */
  readonly byCountry: readonly CountryCost[];
  /** The least that it can cost; equal to `max` where every network has one price. */
  readonly min: number;
  /** The most that it can cost. */
  readonly max: number;
  readonly currency: string;
}
