import type { Analysis, AnalyzeOptions } from '../types.ts';

/** What `smarten` may do to a text. */
export interface SmartenOptions extends Omit<AnalyzeOptions, 'encoding'> {
  /**
   * Write letters outside the alphabet as their base (`ő` as `o`, `ł` as `l`, `œ` as `oe`), where
   * nothing less makes the text GSM-7.
   * @default false
   */
  readonly accents?: boolean | undefined;
  /**
   * What becomes of emoji: `'drop'` takes them out, so that the rest can be GSM-7.
   * @default 'keep'
   */
  readonly emoji?: 'keep' | 'drop' | undefined;
  /**
   * Replace what can be replaced also in a text that stays UCS-2. Segments are never added.
   * @default false
   */
  readonly partial?: boolean | undefined;
}

/** A replaced character. */
export interface Replacement {
  /** UTF-16 index into the text that was given. */
  readonly index: number;
  /** What stood there: a character with its combining marks, or a whole emoji. */
  readonly character: string;
  /** What stands for it; may be empty. */
  readonly replacement: string;
}

/** A text that costs no more than the one given, as plain data. */
export interface SmartText {
  readonly text: string;
  /** In order; none when the text is as it was given. */
  readonly replacements: readonly Replacement[];
  /** Of the text that was given. */
  readonly before: Analysis;
  /** Of the text as it is now. */
  readonly after: Analysis;
}
