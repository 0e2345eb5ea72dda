import type { AnalyzeOptions } from '@23telecom/encoding';
import type { SmsCatalogue } from '../words/sms-catalogue.ts';

/** Rules that a form and its server share. */
export interface SmsFormOptions extends Pick<AnalyzeOptions, 'encoding' | 'national'> {
  /**
   * Largest number of segments of a message, 1–255.
   * @default 255
   */
  readonly maxSegments?: number | undefined;
  /**
   * ISO 3166 code of the country whose numbers are written without a country code, such as `GB`.
   * @default none: every number needs its country code
   */
  readonly defaultCountry?: string | undefined;
  /**
   * The words: a catalogue of `@23telecom/react/catalogues/…`, or your own.
   * @default english
   */
  readonly catalogue?: SmsCatalogue | undefined;
}
