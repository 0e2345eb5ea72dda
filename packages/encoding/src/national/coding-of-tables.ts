import { defaultTables } from '../septet-tables.ts';
import type { Coding, NationalLanguage } from '../types.ts';

/** A pair of tables; where a language is missing, the default table is meant. */
export interface TablePair {
  readonly locking?: NationalLanguage | undefined;
  readonly singleShift?: NationalLanguage | undefined;
}

/**
 * Units of a message of one segment and of each part of a longer one, by the number of national
 * tables: the header has 1 octet for its length, 3 for each table and 5 for the concatenation (3GPP
 * TS 23.040, 9.2.3.24.1, 9.2.3.24.15, 9.2.3.24.16), and takes whole septets.
 */
const capacities = [
  { single: 160, part: 153 },
  { single: 155, part: 149 },
  { single: 152, part: 146 },
] as const;

/** What counting and packing need to know of a pair of tables. */
export function codingOfTables({ locking, singleShift }: TablePair): Required<Coding> {
  const basic = locking?.locking ?? defaultTables.locking;
  const extension = singleShift?.singleShift ?? defaultTables.singleShift;
  const widths = new Uint8Array(0x10000);
  setWidths(widths, extension, 2);
  // A character that both tables have goes into one septet.
  setWidths(widths, basic, 1);
  // Where the tables have no character they have U+001B, which neither holds.
  widths[0x1b] = 0;
  return {
    ...capacities[tablesOf({ locking, singleShift })],
    widths,
    tables: basic + extension,
    national: {
      ...(locking && { locking: locking.name }),
      ...(singleShift && { singleShift: singleShift.name }),
    },
    // National language single shift and locking shift (3GPP TS 23.040, 9.2.3.24.15 and 16).
    elements: [
      ...(singleShift ? [0x24, 1, singleShift.identifier] : []),
      ...(locking ? [0x25, 1, locking.identifier] : []),
    ],
  };
}

/** How many national tables a pair has. */
export function tablesOf({ locking, singleShift }: TablePair): 0 | 1 | 2 {
  return locking && singleShift ? 2 : locking || singleShift ? 1 : 0;
}

function setWidths(widths: Uint8Array, table: string, width: number): void {
  for (let septet = 0; septet < table.length; septet++) widths[table.charCodeAt(septet)] = width;
}
