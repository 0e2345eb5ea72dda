import { gsm7, ucs2 } from './codings.ts';
import { EncodingError } from './encoding-error.ts';
import { offenders } from './offenders.ts';
import { requireText } from './require-text.ts';
import type { Analysis, AnalyzeOptions, Coding } from './types.ts';

/** What is no ASCII of one septet: a regular expression gets to it faster than a loop. */
const beyondPlain = /[^\n\r -Z_a-z]/;

/** What `segment` adds: to be told of each segment, from 0 anew where GSM-7 turns out not to do. */
export interface WatchedOptions extends AnalyzeOptions {
  readonly watch?: (start: number, end: number, units: number, coding: Coding) => void;
}

/**
 * Tells how a text is coded and what it costs to send, in units and segments.
 *
 * @throws TypeError when `text` is not a string
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * analyze('Your code is 1234');
 * // { encoding: 'GSM-7', units: 17, segments: 1, unitsPerSegment: 160, unitsLeft: 143 }
 */
export function analyze(text: string, options?: AnalyzeOptions): Analysis;
// Segments are filled greedily in one pass. A character that GSM-7 lacks ends the pass at once, and
// UCS-2 leaps from cut to cut, so that no text is read to its end for nothing.
export function analyze(text: string, options: WatchedOptions = {}): Analysis {
  requireText(text);
  const { encoding, keep, national: languages, reference, watch } = options;
  const coding =
    encoding === 'UCS-2' ? ucs2 : (languages?.[0]?.choose(text, languages, options) ?? gsm7);
  const { single, widths, national, part } = coding;
  // So far nothing needs to be counted; that it is beyond any text means nowhere.
  const plainEnd = coding === gsm7 ? text.search(beyondPlain) >>> 0 : 0;
  let capacity = part - +(reference === 16);
  let units = 0;
  let used = 0;
  let segments = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    used = 0;
    if (widths && start + capacity > plainEnd) {
      if (plainEnd > start) {
        end = plainEnd | 0;
        used = end - start;
      }
      for (; end < text.length; end++) {
        const width = widths[text.charCodeAt(end)];
        if (!width) {
          if (encoding === 'GSM-7') throw new EncodingError(offenders(text));
          return analyze(text, { ...options, encoding: 'UCS-2' });
        }
        if (used + width > capacity) break;
        used += width;
      }
    } else {
      end = Math.min(start + capacity, text.length);
      // Only a whole pair reads as one code point: a cut would part it. The end of the text is no cut.
      if (end < text.length && Number(text.codePointAt(end - 1)) > 0xffff) end--;
      used = end - start;
    }
    if (keep && end < text.length) {
      // A fraction of a unit is none: the cut would not move on.
      const kept = keep(text, start, end) | 0;
      if (kept > start) for (; end > kept; end--) used -= widths?.[text.charCodeAt(end - 1)] ?? 1;
    }
    units += used;
    segments++;
    watch?.(start, end, used, coding);
  }
  if (units <= single) {
    capacity = single;
    used = units;
    segments &&= 1;
  }
  const analysis: { -readonly [Key in keyof Analysis]: Analysis[Key] } = {
    encoding: widths ? 'GSM-7' : 'UCS-2',
    units,
    segments,
    unitsPerSegment: capacity,
    unitsLeft: capacity - used,
  };
  // The number of parts is one octet (3GPP TS 23.040, 9.2.3.24.1).
  if (segments > 255) analysis.tooLong = true;
  if (national) analysis.national = national;
  return analysis;
}
