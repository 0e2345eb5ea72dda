/** How words stand out, where the terminal can do it. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
  readonly dim: (text: string) => string;
}

export function createStyle(hasColors: boolean): Style {
  const wrap = (on: number, off: number) => (text: string) =>
    hasColors ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return { bold: wrap(1, 22), red: wrap(31, 39), dim: wrap(2, 22) };
}
