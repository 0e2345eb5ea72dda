/** A piece of what was pasted that should be one number. */
export interface Entry {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** ITU-T E.164, 6.2.1. */
const mostDigits = 15;
const fewestDigits = 7;

/** Splits a list at line ends, commas, semicolons, tabs and bars, and before a `+` after a space. */
export function* splitEntries(pasted: string): Generator<Entry> {
  let line = 0;
  for (const text of pasted.split(/\r\n|\r|\n/)) {
    line++;
    for (const piece of text.split(/[,;\t|]|\s+(?=\+)/)) {
      for (const entry of splitAtSpaces(unwrap(piece))) yield { line, text: entry };
    }
  }
}

/** `Anna <+44 …>` is what mail programs copy, `["+44 …"` a list out of a program. */
function unwrap(piece: string): string {
  const inner = /<([^<>]*\d[^<>]*)>\s*$/.exec(piece)?.[1] ?? piece;
  return inner
    .trim()
    .replace(/^["'[{<]+|["'\]}>]+$/g, '')
    .trim();
}

/** Numbers without a `+` that stand side by side; the spaces inside of one number leave it whole. */
function splitAtSpaces(entry: string): readonly string[] {
  if (entry === '') return [];
  if (countDigits(entry) <= mostDigits) return [entry];
  const parts = entry.split(/\s+/);
  return parts.every((part) => countDigits(part) >= fewestDigits) ? parts : [entry];
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length;
