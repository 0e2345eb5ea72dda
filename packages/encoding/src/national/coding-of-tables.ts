import type { Coding } from '../alphabet/coding.ts';
import { joinTables } from '../alphabet/septet-tables.ts';
import { buildWidths } from './build-widths.ts';
import { countTables, type TablePair, tablesOf } from './table-pair.ts';

/**
 * Units of a message of one segment and of each part of a longer one, by the number of national tables.
 * The header has 1 octet for its length, 3 for each table and 5 for the concatenation (3GPP TS 23.040,
 * 9.2.3.24.1, 9.2.3.24.15, 9.2.3.24.16), and takes whole septets.
 */
const capacities = [
  { single: 160, part: 153 },
  { single: 155, part: 149 },
  { single: 152, part: 146 },
] as const;

/** Builds the coding that counts and packs with a pair of tables. */
export function codingOfTables(pair: TablePair): Required<Coding> {
  const { locking, singleShift } = pair;
  const [basic, extension] = tablesOf(pair);
  return {
    ...capacities[countTables(pair)],
    widths: buildWidths(basic, extension),
    tables: joinTables(basic, extension),
    national: {
      ...(locking && { locking: locking.name }),
      ...(singleShift && { singleShift: singleShift.name }),
    },
    // National language single shift and locking shift (3GPP TS 23.040, 9.2.3.24.15 and 9.2.3.24.16).
    elements: [
      ...(singleShift ? [0x24, 1, singleShift.identifier] : []),
      ...(locking ? [0x25, 1, locking.identifier] : []),
    ],
  };
}
