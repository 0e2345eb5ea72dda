import type { AnalyzeOptions } from '../segments/analyze-options.ts';

/**
 * Options of `smarten`: those of `analyze` except `encoding`, and how far replacing may go.
 *
 * @example
 * ```ts
 * smarten(text, { accents: true, emoji: 'drop' });
 * ```
 */
export interface SmartenOptions extends Omit<AnalyzeOptions, 'encoding'> {
  /**
   * Change a text only if that saves a segment. With `false` a text is also changed if it takes as many
   * segments as before. A text with C1 controls (`don\u0092t`) is broken as it is, so it is repaired in
   * both cases. Segments are never added.
   * @default true
   */
  readonly onlyIfCheaper?: boolean | undefined;
  /**
   * Write letters outside the alphabet as their base letter (`ő` as `o`, `ł` as `l`, `œ` as `oe`), if
   * milder replacements do not make the text GSM-7.
   * @default false
   */
  readonly accents?: boolean | undefined;
  /**
   * Write Greek in the capitals of GSM-7 and Latin capitals of the same shape (`Καλημέρα` as `KAΛHMEPA`), as
   * Android does.
   * @default false
   */
  readonly greek?: boolean | undefined;
  /**
   * Transliterate the Cyrillic letters of the Slavic languages as passports do (ICAO Doc 9303): `Щука` as
   * `Shchuka`.
   * @default false
   */
  readonly cyrillic?: boolean | undefined;
  /**
   * `'drop'` removes emoji, so that the rest can be GSM-7.
   * @default 'keep'
   */
  readonly emoji?: 'keep' | 'drop' | undefined;
  /**
   * Also replace characters in a text that stays UCS-2. That seldom saves a segment, so combine it with
   * `onlyIfCheaper: false`.
   * @default false
   */
  readonly partial?: boolean | undefined;
}
