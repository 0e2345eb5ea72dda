import type { CutOptions } from './cut-options.ts';

/** The end of a segment that the policy picks, if there is one: a whole index in `(start, end]`. */
export function keptEnd(text: string, start: number, end: number, { keep }: CutOptions): number {
  // Truncate fractions: a cut between `start` and `start + 1` would not advance.
  const kept = keep ? Math.trunc(keep(text, start, end)) : end;
  return kept > start && kept < end ? kept : end;
}
