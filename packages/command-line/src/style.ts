/** Highlights text; returns it unchanged if the terminal has no colours. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

/** Makes a style. */
export function createStyle(hasColors: boolean): Style {
  function wrap(on: number, off: number): (text: string) => string {
    return (text) => (hasColors ? `\u001B[${on}m${text}\u001B[${off}m` : text);
  }
  return {
    bold: wrap(1, 22),
    dim: wrap(2, 22),
    red: wrap(31, 39),
    yellow: wrap(33, 39),
    green: wrap(32, 39),
  };
}
