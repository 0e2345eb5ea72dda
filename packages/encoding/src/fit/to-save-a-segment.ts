import { requireText } from '../checks/require-text.ts';
import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import { countSegments } from '../segments/count-segments.ts';
import { cutText } from '../segments/cut-text.ts';
import { type Offender, offenders } from '../segments/offenders.ts';
import { cutEnd } from './cut-end.ts';
import { fitSegments } from './fit-segments.ts';

/** Two ways to pay for fewer segments: a shorter text, or one without characters that force UCS-2. */
export interface SegmentSaving {
  /** Segments of the text as it is. */
  readonly segments: number;
  /** Units to remove from the end of the text to save one segment, in its present encoding. */
  readonly units: number;
  /** The same in characters: code points, or with `keep` the pieces that the policy keeps whole. */
  readonly characters: number;
  /** Characters that GSM-7 lacks; 0 if the text is not UCS-2. */
  readonly offenders: number;
  /**
   * Segments saved if each of them is replaced by a character of one septet; 0 if nothing is saved. A
   * longer replacement, such as `...` for `…`, may save less: `smarten` shows what it saves.
   */
  readonly savedByReplacing: number;
}

/**
 * Finds how much of a text must go to save a segment, and how many segments it saves to replace the
 * characters that GSM-7 lacks. Returns `undefined` for a text of one segment or none.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * ```ts
 * toSaveASegment('It’s ' + 'a'.repeat(70));
 * // { segments: 2, units: 5, characters: 5, offenders: 1, savedByReplacing: 1 }
 * ```
 */
export function toSaveASegment(
  text: string,
  options: AnalyzeOptions = {},
): SegmentSaving | undefined {
  requireText(text);
  const { coding, segments } = cutText(text, options);
  if (segments < 2) return undefined;
  const { widths } = coding;
  const start = fitSegments(text, segments - 1, options).length;
  let units = 0;
  for (let index = start; index < text.length; index++) {
    units += widths?.[text.charCodeAt(index)] ?? 1;
  }
  const found = widths ? [] : offenders(text, options);
  return {
    segments,
    units,
    characters: countPieces(text, start, options),
    offenders: found.length,
    savedByReplacing: segments - countSegments(replaceAll(text, found), options),
  };
}

/** Writes each of the offenders as a full stop, which takes one septet in all tables. */
function replaceAll(text: string, found: readonly Offender[]): string {
  const lacking = new Set(found.map(({ character }) => character));
  return Array.from(text, (each) => (lacking.has(each) ? '.' : each)).join('');
}

/** Counts the code points after an index, or the pieces that `keep` keeps whole. */
function countPieces(text: string, start: number, options: AnalyzeOptions): number {
  let pieces = 0;
  for (let end = text.length; end > start; pieces++) end = cutEnd(text, end - 1, options);
  return pieces;
}
