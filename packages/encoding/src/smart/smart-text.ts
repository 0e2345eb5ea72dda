import type { Analysis } from '../segments/analysis.ts';
import type { Replacement } from './replacement.ts';

/**
 * Why a text was not made GSM-7:
 *
 * - `already-gsm7`: it is GSM-7 as it is
 * - `cannot-be-helped`: at least one character has no replacement with these options
 * - `not-cheaper`: the replacements would save no segment, or even add one
 */
export type SmartReason = 'already-gsm7' | 'cannot-be-helped' | 'not-cheaper';

/** The result of `smarten`, as plain data: a text that takes no more segments than the input. */
export interface SmartText {
  readonly text: string;
  /** In order; empty if the text is unchanged. */
  readonly replacements: readonly Replacement[];
  /** Why the text was not made GSM-7; absent if it was. */
  readonly reason?: SmartReason;
  /** Analysis of the input. */
  readonly before: Analysis;
  /** Analysis of `text`. */
  readonly after: Analysis;
}
