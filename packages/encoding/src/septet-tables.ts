import type { NationalLanguage } from './types.ts';
import { defaultWidths } from './widths.ts';

/** The tables of a language; the default ones are language 0. */
export type Tables = Pick<NationalLanguage, 'identifier' | 'locking' | 'singleShift'>;

/**
 * Septets of the characters of both default tables, in the order of their code units, less those that
 * are their own septets. `alphabet.ts` has the tables as the standard does; beside the widths this
 * weighs a third less in a bundle, and a test holds the two to each other.
 */
const septetsInOrder =
  '\n\u0002\0</>\u0014\u0011(@)=@\u0001$\u0003_`[\u000e\u001c\t\u001f]\\\u000b^\u001e\u007f{' +
  '\u000f\u001d\u0004\u0005\u0007}\b|\f\u0006~\u0013\u0010\u0019\u0014\u001a\u0016\u0018\u0012\u0017\u0015e';

/** The default alphabet and its extension table, in the form of a national language. */
export const defaultTables: Tables = /* @__PURE__ */ buildTables();

/** The septets of a character that the tables hold: one, or the escape and another. */
export function septetsOf(character: string, tables: string): number[] {
  const index = tables.indexOf(character);
  return index < 128 ? [index] : [0x1b, index - 128];
}

/**
 * Reads septets as text. What follows an escape and is not in the second table is read from the first;
 * what is in neither, as an escape behind an escape, is a space (3GPP TS 23.038, 6.2.1.1).
 */
export function textOf(septets: readonly number[], tables: string): string {
  let text = '';
  let shift = 0;
  for (const septet of septets) {
    if (septet === 0x1b && !shift) {
      shift = 128;
    } else {
      text += [tables[septet + shift], tables[septet]].find((each) => each !== '\u001b') ?? ' ';
      shift = 0;
    }
  }
  return text;
}

function buildTables(): Tables {
  const tables = Array<string>(256).fill('\u001b');
  let place = 0;
  defaultWidths.forEach((width, codeUnit) => {
    const character = String.fromCharCode(codeUnit);
    if (width) {
      const septet = /[\n\r -#%-?a-z]/i.test(character)
        ? codeUnit
        : septetsInOrder.charCodeAt(place++);
      tables[septet + (width - 1) * 128] = character;
    }
  });
  const joined = tables.join('');
  return { identifier: 0, locking: joined.slice(0, 128), singleShift: joined.slice(128) };
}
