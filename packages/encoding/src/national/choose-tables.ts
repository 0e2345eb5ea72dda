import { type Coding, gsm7 } from '../alphabet/coding.ts';
import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import { cutGsm7 } from '../segments/cut-gsm7.ts';
import { cutUcs2 } from '../segments/cut-ucs2.ts';
import type { NationalLanguage } from '../segments/national-language.ts';
import { codingOfTables } from './coding-of-tables.ts';
import { countTables, type TablePair } from './table-pair.ts';
import { widthsOfPairs } from './widths-of-pairs.ts';

/** The most different characters that a pair of tables can hold: each table has 128 cells. */
const mostCharacters = 256;

interface Choice {
  readonly coding: Required<Coding>;
  readonly pair: TablePair;
  readonly segments: number;
  readonly units: number;
}

/**
 * Picks the pair of tables that takes the fewest segments, if it takes fewer than the text without
 * national tables. If several pairs take as few, it prefers the fewest national tables, then the single
 * shift table, then the fewest septets.
 */
export function chooseTables(
  text: string,
  languages: readonly NationalLanguage[],
  options: AnalyzeOptions,
): Required<Coding> | undefined {
  const least = segmentsWithout(text, options);
  // No text takes less than one segment.
  if (least <= 1) return undefined;
  const characters = [...new Set(text)];
  if (characters.length > mostCharacters) return undefined;
  let best: Choice | undefined;
  const tried = new Set<string>();
  for (const { pair, widths } of widthsOfPairs(characters, languages)) {
    const tables = countTables(pair);
    // The pairs that follow have as many tables or more, and cannot take less than one segment.
    if (best?.segments === 1 && tables > countTables(best.pair)) break;
    const key = `${tables}${widths}`;
    if (tables === 0 || widths.includes('0') || tried.has(key)) continue;
    tried.add(key);
    const coding = codingOfTables(pair);
    const cutting = cutGsm7(text, coding, options);
    if (!cutting) continue;
    const { segments, units } = cutting;
    const choice = { coding, pair, segments, units };
    if (segments < least && (!best || isBetter(choice, best))) best = choice;
  }
  return best?.coding;
}

/** Segments of a text without national tables; Infinity if GSM-7 is forced and lacks a character. */
function segmentsWithout(text: string, options: AnalyzeOptions): number {
  const cutting =
    cutGsm7(text, gsm7, options) ??
    (options.encoding === 'GSM-7' ? undefined : cutUcs2(text, options));
  return cutting?.segments ?? Infinity;
}

/** Whether a choice beats an earlier one, which has no more tables and may have the single shift table. */
function isBetter(one: Choice, earlier: Choice): boolean {
  if (one.segments !== earlier.segments) return one.segments < earlier.segments;
  const isSameKind =
    !one.pair.locking === !earlier.pair.locking &&
    !one.pair.singleShift === !earlier.pair.singleShift;
  return isSameKind && one.units < earlier.units;
}
