import type { Coding } from '../alphabet/coding.ts';

/** A segment of a text. `start` and `end` are UTF-16 indices. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** Length in units of the coding. */
  readonly units: number;
}

/** The totals of a text that was cut. */
export interface Cutting {
  readonly coding: Coding;
  readonly units: number;
  readonly segments: number;
  /** Units that each segment of this message can hold. */
  readonly unitsPerSegment: number;
  /** Units in the last segment. */
  readonly lastUnits: number;
}
