import type { FoundNumber, NumberProblem } from './number-result.ts';

/** An entry that was read with doubts. */
export interface DoubtfulEntry extends FoundNumber {
  /** The line number, starting at 1. */
  readonly line: number;
  /** The entry as written. */
  readonly entry: string;
}

/** An entry that could not be read. */
export interface RefusedEntry {
  /** The line number, starting at 1. */
  readonly line: number;
  /** The entry as written. */
  readonly entry: string;
  readonly problem: NumberProblem;
}

/** An entry with the same number as an earlier one. */
export interface DuplicateEntry {
  /** The line number, starting at 1. */
  readonly line: number;
  /** The entry as written. */
  readonly entry: string;
  readonly recipient: string;
  /** The line number of the first entry with this number. */
  readonly firstLine: number;
}

/** The numbers of a pasted list or table. */
export interface NumberList {
  /** Each number once, in E.164, in the order of its first occurrence. Doubtful numbers are included. */
  readonly recipients: readonly string[];
  readonly doubtful: readonly DoubtfulEntry[];
  readonly refused: readonly RefusedEntry[];
  readonly duplicates: readonly DuplicateEntry[];
  /** Names of the columns, if the text is a table. */
  readonly columns?: readonly string[];
  /** Name of the column that the numbers were read from, if the text is a table. */
  readonly column?: string;
}
