import type { NationalLanguage } from './types.ts';
import { defaultWidths } from './widths.ts';

/** The escape: a septet, and the character that stands in a table where there is none. */
const escape = 0x1b;
const blank = '\u001b';

/** Where the second table begins in a pair. */
const second = 128;

/**
 * Septets of the characters of both default tables, in the order of their code units, less those of
 * ASCII that are their own septets. `alphabet.ts` has the tables as the standard does; beside the
 * widths this weighs a third of them in a bundle, and a test holds the two to each other.
 */
const septetsInOrder =
  '\n\u0002\0</>\u0014\u0011(@)=@\u0001$\u0003_`[\u000e\u001c\t\u001f]\\\u000b^\u001e\u007f{' +
  '\u000f\u001d\u0004\u0005\u0007}\b|\f\u0006~' +
  '\u0013\u0010\u0019\u0014\u001a\u0016\u0018\u0012\u0017\u0015e';

const defaultTables = /* @__PURE__ */ buildTables();

/**
 * The two tables of a GSM-7 text as one string: the index of a character is its septet, and 128 more
 * where an escape goes before it.
 */
export function septetTables(
  locking: NationalLanguage | undefined,
  singleShift: NationalLanguage | undefined,
): string {
  return (
    (locking?.locking ?? defaultTables.slice(0, second)) +
    (singleShift?.singleShift ?? defaultTables.slice(second))
  );
}

/** The septets of a character that the tables hold: one, or the escape and another. */
export function septetsOf(character: string, tables: string): number[] {
  const index = tables.indexOf(character);
  return index < second ? [index] : [escape, index - second];
}

/**
 * Reads septets as text. What follows an escape and is not in the second table is read from the first;
 * what is in neither, as an escape behind an escape, is a space (3GPP TS 23.038, 6.2.1.1).
 */
export function textOf(septets: readonly number[], tables: string): string {
  let text = '';
  let shift = 0;
  for (const septet of septets) {
    if (septet === escape && !shift) {
      shift = second;
    } else {
      text += [tables[septet + shift], tables[septet]].find((each) => each !== blank) ?? ' ';
      shift = 0;
    }
  }
  return text;
}

function buildTables(): string {
  const tables = new Array<string>(2 * second).fill(blank);
  let place = 0;
  defaultWidths.forEach((width, codeUnit) => {
    const character = String.fromCharCode(codeUnit);
    const isItself = width === 1 && codeUnit < second && !'$@_'.includes(character);
    if (width) {
      const septet = isItself ? codeUnit : septetsInOrder.charCodeAt(place++);
      tables[septet + (width - 1) * second] = character;
    }
  });
  return tables.join('');
}
