import { joinedDefaultTables } from '../alphabet/default-tables.ts';
import type { NationalLanguage } from '../segments/national-language.ts';
import { buildWidths } from './build-widths.ts';
import { tablesOf } from './table-pair.ts';
import { type PairWidths, widthsOfPairs } from './widths-of-pairs.ts';

/** Septets of each UTF-16 code unit in the pair of tables that lacks the fewest characters of a text. */
export function widthsFor(text: string, languages: readonly NationalLanguage[]): Uint8Array {
  // Leave out characters that no table has: all pairs lack them alike.
  const tables = languages.map(({ locking, singleShift }) => locking + singleShift);
  const known = new Set([joinedDefaultTables, ...tables].join(''));
  const counts = new Map<string, number>();
  for (const character of text) {
    if (known.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const occurrences = [...counts.values()];
  let fewest = Infinity;
  let closest: PairWidths | undefined;
  for (const each of widthsOfPairs([...counts.keys()], languages)) {
    const lacking = occurrences.reduce(
      (sum, count, index) => sum + (each.widths[index] === '0' ? count : 0),
      0,
    );
    if (lacking < fewest) {
      fewest = lacking;
      closest = each;
    }
  }
  return buildWidths(...tablesOf(closest?.pair ?? {}));
}
