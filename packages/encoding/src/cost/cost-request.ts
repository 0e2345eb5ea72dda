import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import type { CountryResolver } from './country-resolver.ts';
import type { Rate } from './rate.ts';

/** A message, its recipients and the prices. */
export interface CostRequest {
  readonly text: string;
  /** Numbers in E.164. The iterable is read once and not kept. */
  readonly to: Iterable<string>;
  readonly rates: readonly Rate[];
  /** The currency of the rates, such as `EUR`. It is copied to the result. */
  readonly currency: string;
  /**
   * The time whose rates apply: ISO 8601, milliseconds since 1970 or a `Date`. `estimateCost` does not
   * read the clock: pass `Date.now()` for a message that is sent now.
   * @default every rate counts, whatever its dates
   */
  readonly at?: string | number | Date | undefined;
  /** How the text is encoded and cut. */
  readonly options?: AnalyzeOptions | undefined;
  /**
   * Finds the country of a number with a shared dial code, such as `resolveCountry` from
   * `@23telecom/encoding/country`. A number of a country without a rate is then unpriced.
   * @default none: one row names all countries of the dial code, and its range covers them all
   */
  readonly resolveCountry?: CountryResolver | undefined;
}
