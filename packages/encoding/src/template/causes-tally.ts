import { type Offender, offenders } from '../segments/offenders.ts';
import type { MeasureOptions } from './measure-options.ts';
import type { ForcedRow, Ucs2Causes } from './measurement.ts';
import type { Template } from './template.ts';

interface CausesTally {
  /** Adds a row whose message is UCS-2. */
  readonly add: (row: number, values: readonly string[]) => void;
  readonly finish: () => Ucs2Causes;
}

type FindOffenders = (text: string, options: MeasureOptions) => readonly Offender[];

interface FieldTally {
  readonly field: string;
  rows: number;
  readonly characters: Set<string>;
}

const findOffenders: FindOffenders = offenders;

/** Counts which values force messages into UCS-2, and lists the first rows. */
export function createCausesTally(template: Template, options: MeasureOptions): CausesTally {
  const byField = new Map<string, FieldTally>();
  const listed: ForcedRow[] = [];
  let rows = 0;

  function add(row: number, values: readonly string[]): void {
    rows++;
    const forcing = new Set<string>();
    template.fields.forEach((field, index) => {
      for (const { character } of findOffenders(values[index] ?? '', options)) {
        const tally = byField.get(field) ?? { field, rows: 0, characters: new Set() };
        byField.set(field, tally);
        if (!forcing.has(field)) tally.rows++;
        forcing.add(field);
        tally.characters.add(character);
      }
    });
    if (listed.length < (options.maxListed ?? 1000)) listed.push({ row, fields: [...forcing] });
  }

  function finish(): Ucs2Causes {
    const fields = [...byField.values()]
      .map((tally) => ({ ...tally, characters: [...tally.characters] }))
      .sort((one, other) => other.rows - one.rows);
    const own = findOffenders(template.literals.join(' '), options).map(
      ({ character }) => character,
    );
    return { rows, template: [...new Set(own)], fields, listed };
  }

  return { add, finish };
}
