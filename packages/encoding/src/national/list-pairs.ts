import { defaultTables } from '../alphabet/default-tables.ts';
import type { NationalLanguage } from '../segments/national-language.ts';
import type { TablePair } from './table-pair.ts';

/**
 * Lists the pairs of tables of several languages and the default ones, the most widely readable first:
 * fewer national tables before more, because a handset may lack each of them; then a single shift table
 * before a locking one, because most of the text can be read without it.
 */
export function listPairs(languages: readonly NationalLanguage[]): TablePair[] {
  const lockings = [undefined, ...languages.filter(hasOwnLocking)];
  const singleShifts = [undefined, ...languages];
  return lockings
    .flatMap((locking) => singleShifts.map((singleShift) => ({ locking, singleShift })))
    .sort((one, other) => rank(one) - rank(other));
}

function rank({ locking, singleShift }: TablePair): number {
  return (locking ? 2 : 0) + (singleShift ? 1 : 0);
}

function hasOwnLocking({ locking }: NationalLanguage): boolean {
  return locking !== defaultTables.locking;
}
