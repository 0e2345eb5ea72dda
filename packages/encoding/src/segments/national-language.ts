import type { Coding } from '../alphabet/coding.ts';
import type { SeptetTables } from '../alphabet/septet-tables.ts';
import type { Encoding } from '../alphabet/encoding.ts';
import type { CutOptions } from './cut-options.ts';

/**
 * A national language with its tables, from `@23telecom/encoding/national`. A bundle holds the tables
 * of the languages that it imports, and no others.
 *
 * @example
 * ```ts
 * import { turkish } from '@23telecom/encoding/national';
 *
 * analyze('Yarın görüşürüz', { national: [turkish] });
 * ```
 */
export interface NationalLanguage extends SeptetTables {
  /** The language's English name in lower case, such as `turkish`. */
  readonly name: string;
  /**
   * Picks the pair of tables, among `languages` and the default ones, that saves a segment. Returns
   * `undefined` if none does. The choice travels with the data, so that a bundle without languages has no
   * code for it.
   */
  readonly choose: (
    text: string,
    languages: readonly NationalLanguage[],
    options: CutOptions & { readonly encoding?: 'auto' | Encoding | undefined },
  ) => Required<Coding> | undefined;
  /** Septets of each UTF-16 code unit in the pair of tables that holds most of the text. */
  readonly widthsFor: (text: string, languages: readonly NationalLanguage[]) => Uint8Array;
}
