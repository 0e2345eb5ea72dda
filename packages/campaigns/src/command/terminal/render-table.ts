import type { Style } from '@23telecom/command-line';

/** How a table is rendered. */
export interface TableOptions {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly style: Style;
  /** The number of columns, from the left, that are aligned to the left. */
  readonly leftAligned: number;
}

/** Renders a table. The first column is shortened where the others leave too little room. */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { columns, style, leftAligned }: TableOptions,
): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const [first = 0] = widths;
  widths[0] = Math.max(8, Math.min(first, columns - others - 1));
  const lines = [header, ...rows].map((row, index) => {
    const line = row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const shown = cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
        return column < leftAligned ? shown.padEnd(width) : shown.padStart(width);
      })
      .join('  ')
      .trimEnd();
    return index === 0 ? style.bold(line) : line;
  });
  return `${lines.join('\n')}\n`;
}
