import { defaultTables } from '../septet-tables.ts';
import type { NationalLanguage } from '../types.ts';
import { chooseTables } from './choose-tables.ts';

/** Stretches of a table that have characters, each under its first septet. */
type Stretches = Readonly<Record<number, string>>;

/** A language as its file writes it down. */
interface LanguageSource {
  readonly name: string;
  readonly identifier: number;
  readonly locking?: Stretches;
  readonly singleShift: Stretches;
}

/** Makes a language of its tables. */
export function nationalLanguage(source: LanguageSource): NationalLanguage {
  const { name, identifier, locking, singleShift } = source;
  return {
    name,
    identifier,
    locking: locking ? expand(locking) : defaultTables.locking,
    singleShift: expand(singleShift),
    choose: chooseTables,
  };
}

function expand(stretches: Stretches): string {
  const table = new Array<string>(128).fill('\u001b');
  for (const [first, characters] of Object.entries(stretches)) {
    table.splice(Number(first), characters.length, ...Array.from(characters));
  }
  return table.join('');
}
