/** A piece of what was pasted that should be one number. */
export interface Entry {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Splits a list at line ends, commas, semicolons, tabs and bars, and before a `+` after a space. */
export function* splitEntries(pasted: string): Generator<Entry> {
  let line = 0;
  for (const text of pasted.split(/\r\n|\r|\n/)) {
    line++;
    for (const piece of text.split(/[,;\t|]|\s+(?=\+)/)) {
      const trimmed = piece.trim().replace(/^["'<]+|["'>]+$/g, '');
      if (trimmed !== '') yield { line, text: trimmed };
    }
  }
}
