import type { Encoding } from '../alphabet/encoding.ts';
import type { NationalTables } from '../alphabet/national-tables.ts';

/** The encoding of a text and its size in units and segments, as plain data. */
export interface Analysis {
  readonly encoding: Encoding;
  /** Length in units of the encoding: septets for GSM-7, UTF-16 code units for UCS-2. */
  readonly units: number;
  /** Segments that are sent and billed for each recipient; 0 for the empty text. */
  readonly segments: number;
  /** Units that each segment of this message can hold; fewer if there are two or more segments. */
  readonly unitsPerSegment: number;
  /** Units left in the last segment. */
  readonly unitsLeft: number;
  /** Present if there are more than 255 segments, which no message can have. */
  readonly tooLong?: true;
  /** Present if national language tables are used. */
  readonly national?: NationalTables;
}
