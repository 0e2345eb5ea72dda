import { analyze, type WatchedOptions } from '../analyze.ts';
import { graphemeEnd } from '../graphemes/grapheme-end.ts';
import { segment } from '../segment.ts';
import { defaultTables, septetsOf } from '../septet-tables.ts';
import type { AnalyzeOptions, Coding } from '../types.ts';
import { classOf } from './class-of.ts';
import type { InspectedGrapheme } from './inspected-grapheme.ts';

/** Characters without ink: controls, spaces, what Unicode lets a renderer pass over, blank Braille. */
const inkless = /^[\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]+$/u;

/**
 * Takes a text apart into what a character grid shows: each user-perceived character with its code
 * points, its cost, its segment and what is sent for it.
 *
 * @throws TypeError when `text` is not a string
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * inspect('5 €')[2];
 * // { text: '€', start: 2, end: 3, codePoints: ['U+20AC'], units: 2, class: 'extension',
 * //   segment: 0, isTorn: false, isInvisible: false, hex: '1B 65' }
 */
export function inspect(text: string, options: AnalyzeOptions = {}): InspectedGrapheme[] {
  const segments = segment(text, options);
  let coding: Coding | undefined;
  const watched: WatchedOptions = {
    ...options,
    watch(_start, _end, _units, used) {
      coding = used;
    },
  };
  const { encoding } = analyze(text, watched);
  const { tables = defaultTables.locking + defaultTables.singleShift } = coding ?? {};
  const graphemes: InspectedGrapheme[] = [];
  let place = 0;
  for (let start = 0; start < text.length;) {
    const end = graphemeEnd(text, start);
    const grapheme = text.slice(start, end);
    while (start >= (segments[place]?.end ?? Infinity)) place++;
    const sent = grapheme
      .split('')
      .flatMap((unit) => (encoding === 'GSM-7' ? septetsOf(unit, tables) : octetsOf(unit)));
    graphemes.push({
      text: grapheme,
      start,
      end,
      codePoints: Array.from(grapheme, (each) => `U+${hexOf(each.codePointAt(0), 4)}`),
      units: encoding === 'GSM-7' ? sent.length : grapheme.length,
      class: classOf(grapheme, tables),
      segment: place,
      isTorn: end > (segments[place]?.end ?? end),
      isInvisible: inkless.test(grapheme),
      hex: sent.map((each) => hexOf(each, 2)).join(' '),
    });
    start = end;
  }
  return graphemes;
}

function octetsOf(codeUnit: string): number[] {
  const code = codeUnit.charCodeAt(0);
  return [code >> 8, code & 0xff];
}

function hexOf(value = 0, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
