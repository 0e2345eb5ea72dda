import type { AnalyzeOptions } from './analyze-options.ts';
import { offenders } from './offenders.ts';

/**
 * Checks whether GSM-7 holds every character of a text, with `national` by the default tables or a pair of
 * national ones. The other options do not change the result.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 *
 * @example
 * ```ts
 * isGsm7('Price: 5 €'); // true
 * isGsm7('It’s'); // false
 * ```
 */
export function isGsm7(text: string, options?: AnalyzeOptions): boolean {
  return offenders(text, options).length === 0;
}
