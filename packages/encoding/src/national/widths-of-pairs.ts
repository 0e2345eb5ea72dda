import { emptyCell } from '../alphabet/alphabet.ts';
import type { NationalLanguage } from '../segments/national-language.ts';
import { listPairs } from './list-pairs.ts';
import { type TablePair, tablesOf } from './table-pair.ts';

/** A pair of tables and the septets of some characters in it, in their order: `1`, `2`, or `0` if absent. */
export interface PairWidths {
  readonly pair: TablePair;
  readonly widths: string;
}

/**
 * Measures characters in each pair of tables. Pairs whose widths are equal cut a text alike, so a caller
 * can compare the widths and cut once.
 */
export function widthsOfPairs(
  characters: readonly string[],
  languages: readonly NationalLanguage[],
): PairWidths[] {
  const presence = new Map<string, readonly boolean[]>();
  return listPairs(languages).map((pair) => {
    const [locking, singleShift] = tablesOf(pair).map((table) => {
      const known = presence.get(table) ?? presenceOf(characters, table);
      presence.set(table, known);
      return known;
    });
    const widths = characters.map((_, index) =>
      locking?.[index] ? '1' : singleShift?.[index] ? '2' : '0',
    );
    return { pair, widths: widths.join('') };
  });
}

function presenceOf(characters: readonly string[], table: string): readonly boolean[] {
  return characters.map((each) => each !== emptyCell && each.length === 1 && table.includes(each));
}
