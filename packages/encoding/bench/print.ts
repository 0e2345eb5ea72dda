/** Prints rows as a Markdown table with aligned columns. */
export function printTable(
  header: readonly string[],
  rows: ReadonlyMap<string, readonly string[]>,
): void {
  const table = [header, ...[...rows].map(([name, values]) => [name, ...values])];
  const widths = header.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0), 3),
  );
  const lines = table.map((row) => {
    const values = row.map((value, column) => value.padEnd(widths[column] ?? 0));
    return `| ${values.join(' | ')} |`;
  });
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  console.log([lines[0], rule, ...lines.slice(1), ''].join('\n'));
}

/** Formats nanoseconds in a suitable unit. */
export function formatTime(nanoseconds: number): string {
  if (nanoseconds < 1000) return `${nanoseconds.toFixed(0)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`;
  return `${(nanoseconds / 1e6).toFixed(2)} ms`;
}
