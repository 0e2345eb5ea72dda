import { type Style, wrapWords } from '@23telecom/command-line';

/** A label and its value. */
export type Fact = readonly [label: string, value: string | undefined];

const labelWidth = 15;

/** Formats labels and values in two columns. Long values continue on the next line; undefined ones are left out. */
export function formatFacts(
  facts: readonly Fact[],
  columns: number,
  style: Style,
): readonly string[] {
  return facts.flatMap(([label, value]) => {
    if (value === undefined) return [];
    const [first = '', ...rest] = wrapWords(value, Math.max(20, columns - labelWidth - 2));
    const indent = ' '.repeat(labelWidth + 2);
    return [
      `  ${style.dim(label.padEnd(labelWidth))}${first}`,
      ...rest.map((line) => indent + line),
    ];
  });
}
