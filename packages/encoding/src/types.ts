/** The two codings that the provider names: 7-bit septets, or 16-bit code units. */
export type Encoding = 'GSM-7' | 'UCS-2';

/**
 * Where a segment may end. Called with the text, the segment's start and the greediest end that its
 * size allows (never inside a surrogate pair); returns a place in `(start, end]`. What it returns
 * outside of that range is ignored in favour of `end`, so a policy may give up by returning `end`.
 * Of a fraction the whole units count; a place inside a pair parts it.
 * All three are UTF-16 indices.
 */
export type CutPolicy = (text: string, start: number, end: number) => number;

/** The national language tables that a text is written with, by the languages' names. */
export interface NationalTables {
  /** The language whose locking shift table replaces the default alphabet. */
  readonly locking?: string | undefined;
  /** The language whose single shift table replaces the default extension table. */
  readonly singleShift?: string | undefined;
}

/** A coding as the counting needs it. */
export interface Coding {
  /** Units that a message of one segment holds. */
  readonly single: number;
  /** Units that each segment of a longer message holds, with an 8-bit reference; a 16-bit one costs one more. */
  readonly part: number;
  /** Septets for each of the 65,536 UTF-16 code units: 1, 2, or 0 where the tables lack it. None: UCS-2. */
  readonly widths?: Uint8Array;
  /** The languages of the tables; none for the default pair. */
  readonly national?: NationalTables;
  /** Both tables, the second behind the 128 characters of the first; none for the default pair. */
  readonly tables?: string;
  /** The information elements that name the tables (3GPP TS 23.040, 9.2.3.24.15 and 16). */
  readonly elements?: readonly number[];
}

/** A national language: its tables stay with it, so that only imported languages are bundled. */
export interface NationalLanguage {
  /** The language's English name in lower case, such as `turkish`. */
  readonly name: string;
  /** National Language Identifier (3GPP TS 23.038, 6.2.1.2.4). */
  readonly identifier: number;
  /**
   * The locking shift table: 128 characters, the index of each is its septet, U+001B where there is
   * none. It takes the place of the default alphabet, which it is where a language has no own.
   */
  readonly locking: string;
  /** The single shift table, in the same form: what follows an escape. */
  readonly singleShift: string;
  /**
   * Picks the cheapest pair of tables among `languages` and the default ones, or nothing where the
   * default pair is the cheapest or no pair holds the whole text. The coding is used at once and not
   * kept.
   */
  readonly choose: (
    text: string,
    languages: readonly NationalLanguage[],
    options: AnalyzeOptions,
  ) => Required<Coding> | undefined;
}

/** How a text is to be coded and cut. */
export interface AnalyzeOptions {
  /**
   * Force a coding, or let the text decide as gateways do.
   * @default 'auto'
   */
  readonly encoding?: 'auto' | Encoding | undefined;
  /**
   * Bits of the reference number that joins the segments of a long message; 16 costs a unit more in
   * each segment.
   * @default 8
   */
  readonly reference?: 8 | 16 | undefined;
  /**
   * National languages whose tables may be used, from `@23telecom/encoding/national`.
   * @default none
   */
  readonly national?: readonly NationalLanguage[] | undefined;
  /**
   * Where a segment may end, such as `graphemes` from `@23telecom/encoding/graphemes`.
   * @default after any code point, as gateways do and bill
   */
  readonly keep?: CutPolicy | undefined;
}

/** What a text costs to send, as plain data. */
export interface Analysis {
  readonly encoding: Encoding;
  /** Length in units of the coding: septets for GSM-7, UTF-16 code units for UCS-2. */
  readonly units: number;
  /** How many segments are sent and billed for each recipient. */
  readonly segments: number;
  /** What each segment of this message holds, in units: less as soon as there are two. */
  readonly unitsPerSegment: number;
  /** Room left in the last segment, in units. */
  readonly unitsLeft: number;
  /** Present when there are more than 255 segments, which no message can have. */
  readonly tooLong?: true;
  /** Present when national language tables are in use. */
  readonly national?: NationalTables;
}

/** One segment of a message. `start` and `end` are UTF-16 indices into the text. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Length in units of the coding. */
  readonly units: number;
}

/** A character that GSM-7 lacks. */
export interface Offender {
  readonly character: string;
  /** In the form `U+2019`. */
  readonly codePoint: string;
  /** UTF-16 index into the text. */
  readonly index: number;
}
