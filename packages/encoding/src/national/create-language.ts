import { emptyCell } from '../alphabet/alphabet.ts';
import { defaultTables } from '../alphabet/default-tables.ts';
import type { NationalLanguage } from '../segments/national-language.ts';
import { chooseTables } from './choose-tables.ts';
import { widthsFor } from './widths-for.ts';

/** Runs of characters in a table, each under the septet of its first character. */
type Runs = Readonly<Record<number, string>>;

/** A language as its file writes it down. */
interface LanguageSource {
  readonly name: string;
  readonly identifier: number;
  /** Absent: the language uses the default alphabet. */
  readonly locking?: Runs;
  readonly singleShift: Runs;
}

/** Creates a language from its tables. */
export function createLanguage(source: LanguageSource): NationalLanguage {
  const { name, identifier, locking, singleShift } = source;
  return {
    name,
    identifier,
    locking: locking ? toTable(locking) : defaultTables.locking,
    singleShift: toTable(singleShift),
    choose: chooseTables,
    widthsFor,
  };
}

function toTable(runs: Runs): string {
  const table = new Array<string>(128).fill(emptyCell);
  for (const [first, characters] of Object.entries(runs)) {
    table.splice(Number(first), characters.length, ...Array.from(characters));
  }
  return table.join('');
}
