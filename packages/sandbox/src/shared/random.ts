/** A stream of random numbers. The same key gives the same stream on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  pick<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
}

/**
 * The stream for a key. Each stream is independent, so the numbers that a message draws do not
 * depend on the messages before it.
 */
export function createRandom(...key: readonly (string | number)[]): Random {
  let state = hash(key.join('\u0000'));
  function nextInteger(): number {
    // SplitMix32: one addition and two rounds of mixing per number.
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
  function next(): number {
    return nextInteger() / 2 ** 32;
  }
  function integer(from: number, to: number): number {
    return from + Math.floor(next() * (to - from + 1));
  }
  return {
    next,
    integer,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    hex: (length) => {
      let digits = '';
      while (digits.length < length) digits += nextInteger().toString(16).padStart(8, '0');
      return digits.slice(0, length);
    },
  };
}

/** FNV-1a over UTF-16 code units, with a final round, so that short keys differ in every bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value ^= value >>> 16;
  return Math.imul(value, 0x85ebca6b);
}
