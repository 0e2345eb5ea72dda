import type { Encoding } from '../alphabet/encoding.ts';
import type { Analysis } from '../segments/analysis.ts';

/** The rows whose messages have the same encoding and number of segments. */
export interface RowGroup {
  readonly encoding: Encoding;
  /** Segments of each message. */
  readonly segments: number;
  readonly rows: number;
  /** Index of the first of these rows. */
  readonly firstRow: number;
}

/** The row with the longest message: the most segments, then the fewest units left. */
export interface LongestRow {
  /** Index of the row. */
  readonly row: number;
  readonly text: string;
  readonly analysis: Analysis;
}

/** A field with values that force UCS-2. */
export interface ForcingField {
  readonly field: string;
  /** How many rows have such a value in this field. */
  readonly rows: number;
  /** The characters that GSM-7 lacks, each once. */
  readonly characters: readonly string[];
}

/** A row whose message is UCS-2, and its values that force it. */
export interface ForcedRow {
  /** Index of the row. */
  readonly row: number;
  /** Fields with such a value; empty if only the template's own text forces UCS-2. */
  readonly fields: readonly string[];
}

/** The causes of messages in UCS-2. */
export interface Ucs2Causes {
  /** How many messages are UCS-2. */
  readonly rows: number;
  /** Characters of the template's own text that GSM-7 lacks, each once. They force every message. */
  readonly template: readonly string[];
  /** By field, most rows first. */
  readonly fields: readonly ForcingField[];
  /** The first of these rows, as many as `maxListed`. */
  readonly listed: readonly ForcedRow[];
}

/** The cost of all messages. */
export interface TemplateCost {
  /** Rows with a price. */
  readonly billable: number;
  /** How many rows have no price: no rate, or an invalid number. */
  readonly unpriced: number;
  /** The lowest possible cost. */
  readonly min: number;
  /** The highest possible cost. */
  readonly max: number;
  readonly currency: string;
}

/** The messages of a template and its rows, as plain data. */
export interface Measurement {
  readonly rows: number;
  /** Segments of all messages. */
  readonly segments: number;
  /** Fewest segments first. */
  readonly groups: readonly RowGroup[];
  /** `undefined` without rows. */
  readonly longest: LongestRow | undefined;
  readonly ucs2: Ucs2Causes;
  /** `undefined` without `pricing`. */
  readonly cost: TemplateCost | undefined;
}
