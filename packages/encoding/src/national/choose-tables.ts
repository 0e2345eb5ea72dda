import { analyze } from '../analyze.ts';
import type { Analysis, AnalyzeOptions, Coding, NationalLanguage } from '../types.ts';
import { codingOfTables, tablesOf } from './coding-of-tables.ts';
import { pairsThatHold } from './pairs-that-hold.ts';

interface Choice {
  readonly coding: Required<Coding>;
  readonly tables: number;
  readonly analysis: Analysis;
}

/**
 * Picks the pair of tables that takes the fewest segments. Among equals it is the one with the
 * fewest national tables, each of which a handset may lack; then the one with the fewest septets;
 * then the single shift table, without which most of the text can still be read.
 */
export function chooseTables(
  text: string,
  languages: readonly NationalLanguage[],
  { reference, keep }: AnalyzeOptions,
): Required<Coding> | undefined {
  let best: Choice | undefined;
  for (const pair of pairsThatHold(text, languages)) {
    const tables = tablesOf(pair);
    if (best && tables > best.tables && best.analysis.segments <= 1) break;
    const coding = codingOfTables(pair);
    const measured = languages.map((each) => ({ ...each, choose: () => coding }));
    const analysis = analyze(text, { reference, keep, national: measured });
    const choice = { coding, tables, analysis };
    if (!best || isCheaper(choice, best)) best = choice;
  }
  return best?.tables ? best.coding : undefined;
}

function isCheaper(one: Choice, other: Choice): boolean {
  const segments = one.analysis.segments - other.analysis.segments;
  if (segments !== 0) return segments < 0;
  return one.tables === other.tables && one.analysis.units < other.analysis.units;
}
