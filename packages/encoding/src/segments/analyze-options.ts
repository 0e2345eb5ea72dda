import type { Encoding } from '../alphabet/encoding.ts';
import type { CutOptions } from './cut-options.ts';
import type { NationalLanguage } from './national-language.ts';

/**
 * How a text is encoded and cut.
 *
 * @example
 * ```ts
 * analyze(text, { encoding: 'UCS-2', referenceBits: 16 });
 * ```
 */
export interface AnalyzeOptions extends CutOptions {
  /**
   * Force an encoding. `'auto'` picks GSM-7 if it holds the whole text, as gateways do.
   * @default 'auto'
   */
  readonly encoding?: 'auto' | Encoding | undefined;
  /**
   * National languages whose tables may be used, from `@23telecom/encoding/national`.
   * @default none
   */
  readonly national?: readonly NationalLanguage[] | undefined;
}
