import { gsm7 } from '../alphabet/coding.ts';
import { requireText } from '../checks/require-text.ts';
import type { AnalyzeOptions } from './analyze-options.ts';
import { checkAnalyzeOptions } from './check-analyze-options.ts';
import { cutGsm7 } from './cut-gsm7.ts';
import { cutUcs2 } from './cut-ucs2.ts';
import type { Cut, Cutting } from './cutting.ts';
import { EncodingError } from './encoding-error.ts';
import { offenders } from './offenders.ts';

/**
 * Chooses the coding of a text and cuts the text into segments. `cuts`, if given, must be empty and
 * receives the segments; `analyze` leaves it out, because it needs only the totals.
 *
 * The text is not searched beforehand for characters that GSM-7 lacks: the first one ends the attempt
 * to cut, and the text is cut as UCS-2.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 */
export function cutText(text: string, options: AnalyzeOptions, cuts?: Cut[]): Cutting {
  requireText(text);
  checkAnalyzeOptions(options);
  const { encoding, national } = options;
  if (encoding !== 'UCS-2') {
    const coding = national?.[0]?.choose(text, national, options) ?? gsm7;
    const cutting = cutGsm7(text, coding, options, cuts);
    if (cutting) return cutting;
    if (encoding === 'GSM-7') throw new EncodingError(offenders(text, options));
    // Drop the segments of the failed attempt.
    cuts?.splice(0);
  }
  return cutUcs2(text, options, cuts);
}
