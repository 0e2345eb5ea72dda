import { wrapWords } from './wrap-words.ts';

/** A row of a help: a flag or a command, and its meaning. */
export interface HelpRow {
  readonly head: string;
  readonly text: string;
}

/** The columns of a help. */
export interface HelpColumns {
  /** The column at which the texts begin. */
  readonly start: number;
  /** The column at which they end. */
  readonly end: number;
}

const indent = '  ';
const minGap = 2;

/** Formats rows as two columns. A head that is too long gets a line of its own. */
export function formatHelpRows(
  rows: readonly HelpRow[],
  { start, end }: HelpColumns,
): readonly string[] {
  return rows.flatMap(({ head, text }) => {
    const [first = '', ...rest] = wrapWords(text, end - start);
    const indented = indent + head;
    const others = rest.map((line) => ' '.repeat(start) + line);
    return indented.length + minGap > start
      ? [indented, ' '.repeat(start) + first, ...others]
      : [indented.padEnd(start) + first, ...others];
  });
}
