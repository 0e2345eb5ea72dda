import { splitGraphemes } from '../graphemes/index.ts';

/** A user-perceived character and how the terminal shows it. */
export interface Cell {
  /** The character in the text. */
  readonly source: string;
  /** Its UTF-16 index. */
  readonly index: number;
  /** Its printed form: controls and invisible characters as `<U+200B>`. */
  readonly shown: string;
  /** Columns that the printed form takes. */
  readonly columns: number;
}

const shapeless = /^[\p{C}\p{Default_Ignorable_Code_Point}\p{M}\p{Zl}\p{Zp}]|^(?! )\p{Zs}/u;
const wide =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Splits a text into cells for the columns of a terminal. */
export function toCells(text: string): Cell[] {
  let index = 0;
  return splitGraphemes(text).map((source): Cell => {
    const shown = show(source);
    const columns = shown === source && wide.test(source) ? 2 : shown === source ? 1 : shown.length;
    const cell = { source, index, shown, columns };
    index += source.length;
    return cell;
  });
}

function show(source: string): string {
  if (source === '\n' || source === '\r\n') return '↵';
  if (!shapeless.test(source)) return source;
  return Array.from(source, (character) => {
    const hex = Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${hex}>`;
  }).join('');
}

/** Wraps cells into lines of at most `maxColumns` columns. */
export function wrapCells(cells: readonly Cell[], maxColumns: number): Cell[][] {
  const lines: Cell[][] = [[]];
  let used = 0;
  for (const cell of cells) {
    if (used + cell.columns > maxColumns && used > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(cell);
    used += cell.columns;
  }
  return lines;
}
