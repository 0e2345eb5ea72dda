import { defaultWidths } from './default-widths.ts';
import type { NationalTables } from './national-tables.ts';

/** A coding: how many units a segment holds, and how many each character takes. */
export interface Coding {
  /** Units that a message of one segment holds. */
  readonly single: number;
  /** Units that each segment of a longer message holds with an 8-bit reference; one fewer with 16 bits. */
  readonly part: number;
  /**
   * Septets for each of the 65,536 UTF-16 code units: 1, 2, or 0 where the tables lack it. Absent in
   * UCS-2, where every code unit is one unit.
   */
  readonly widths?: Uint8Array;
  /** Names of the languages whose tables are used; absent for the default tables. */
  readonly national?: NationalTables;
  /** Locking shift table, then single shift table: 128 characters each; absent for the default tables. */
  readonly tables?: string;
  /** Information elements that name the tables (3GPP TS 23.040, 9.2.3.24.15 and 9.2.3.24.16). */
  readonly elements?: readonly number[];
}

// A short message has 140 octets of user data (3GPP TS 23.040, 9.2.3.16): 160 septets or 70 UTF-16
// code units. With an 8-bit reference the header takes 6 octets (9.2.3.24.1): 7 septets, fill bits
// included, or 3 code units. With a 16-bit reference it takes 7 octets (9.2.3.24.8), which is one more
// unit in both codings.

/** A coding in septets. */
export interface SeptetCoding extends Coding {
  readonly widths: Uint8Array;
}

/** The GSM 7-bit default alphabet with its extension table. */
export const gsm7: SeptetCoding = { single: 160, part: 153, widths: defaultWidths };

/** UCS-2, in UTF-16 code units. */
export const ucs2: Coding = { single: 70, part: 67 };
