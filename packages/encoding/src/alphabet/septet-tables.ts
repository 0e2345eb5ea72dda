import { escapeSeptet, emptyCell } from './alphabet.ts';

/** The two tables of a language (3GPP TS 23.038, 6.2.1.2). */
export interface SeptetTables {
  /** National Language Identifier (3GPP TS 23.038, 6.2.1.2.4); 0 is the default alphabet. */
  readonly identifier: number;
  /**
   * The locking shift table: 128 characters, where the index of a character is its septet and U+001B
   * marks an empty cell. It replaces the default alphabet; a language without a table of its own has
   * the default alphabet here.
   */
  readonly locking: string;
  /** The single shift table in the same form: the characters whose septet follows an escape. */
  readonly singleShift: string;
}

/** Cells of one table. In a joined pair, the single shift table begins at this index. */
const cells = 128;

/** Joins a locking and a single shift table into the one string that `Coding.tables` holds. */
export function joinTables(locking: string, singleShift: string): string {
  return locking + singleShift;
}

/** The septets of a character that the joined tables hold: one, or the escape and another. */
export function septetsOf(character: string, tables: string): number[] {
  const index = tables.indexOf(character);
  return index < cells ? [index] : [escapeSeptet, index - cells];
}

/**
 * Reads septets as text. A septet after an escape that the single shift table lacks is read from the
 * locking table. A septet that both lack, such as a second escape, is a space (3GPP TS 23.038,
 * 6.2.1.1).
 */
export function textOf(septets: readonly number[], tables: string): string {
  let text = '';
  let isEscaped = false;
  for (const septet of septets) {
    if (septet === escapeSeptet && !isEscaped) {
      isEscaped = true;
      continue;
    }
    const candidates = isEscaped ? [tables[septet + cells], tables[septet]] : [tables[septet]];
    text += candidates.find((character) => character !== emptyCell) ?? ' ';
    isEscaped = false;
  }
  return text;
}
