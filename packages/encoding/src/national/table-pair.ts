import { defaultTables } from '../alphabet/default-tables.ts';
import type { NationalLanguage } from '../segments/national-language.ts';

/** A pair of tables. An absent language stands for the default table. */
export interface TablePair {
  readonly locking?: NationalLanguage | undefined;
  readonly singleShift?: NationalLanguage | undefined;
}

/** Counts the national tables of a pair. Each one costs room in the header. */
export function countTables({ locking, singleShift }: TablePair): 0 | 1 | 2 {
  if (locking && singleShift) return 2;
  return locking || singleShift ? 1 : 0;
}

/** The two tables of a pair: 128 characters each. */
export function tablesOf({ locking, singleShift }: TablePair): readonly [string, string] {
  return [
    locking?.locking ?? defaultTables.locking,
    singleShift?.singleShift ?? defaultTables.singleShift,
  ];
}
