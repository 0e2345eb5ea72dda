import { defaultTables } from '../septet-tables.ts';
import type { NationalLanguage } from '../types.ts';
import type { TablePair } from './coding-of-tables.ts';

/** What stands in the tables where no character is. */
const blank = '\u001b';

/**
 * Lists the pairs of tables that hold a text's every character, those with fewer national tables
 * first, and a single shift table before a locking one.
 */
export function pairsThatHold(text: string, languages: readonly NationalLanguage[]): TablePair[] {
  const characters = [...new Set(text.split(''))];
  const pairs: TablePair[] = [];
  for (const locking of [undefined, ...languages.filter(hasOwnLocking)]) {
    const basic = locking?.locking ?? defaultTables.locking;
    const rest = characters.filter((each) => each === blank || !basic.includes(each));
    for (const singleShift of [undefined, ...languages]) {
      const extension = singleShift?.singleShift ?? defaultTables.singleShift;
      if (rest.every((each) => each !== blank && extension.includes(each))) {
        pairs.push({ locking, singleShift });
      }
    }
  }
  return pairs.sort((one, other) => rank(one) - rank(other));
}

function rank({ locking, singleShift }: TablePair): number {
  return (locking ? 2 : 0) + (singleShift ? 1 : 0);
}

function hasOwnLocking({ locking }: NationalLanguage): boolean {
  return locking !== defaultTables.locking;
}
