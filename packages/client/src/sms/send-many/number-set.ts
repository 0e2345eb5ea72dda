/** E.164 with `+`: at most 15 digits, which a double holds exactly (below 2^53). */
const e164 = /^\+[1-9]\d{0,14}$/;

/** Marks of the table: numbers begin at 1. */
const free = 0;
const deleted = -1;

const minCapacity = 64;
/** Share of the table that may be in use; beyond, searches get long. */
const maxLoad = 0.7;
/** A golden-ratio hash spreads consecutive numbers over the table. */
const multiplier = 0x9e3779b1;
const highPart = 2 ** 32;

/**
 * A set of phone numbers that takes 12 to 23 bytes for each, where a `Set` of strings takes 100 or more. It
 * accepts any string; those that are not E.164 are kept as they are.
 */
export class NumberSet {
  #table = new Float64Array(minCapacity);
  /** Places of the table that are not free, deleted ones included. */
  #used = 0;
  #size = 0;
  readonly #others = new Set<string>();

  get size(): number {
    return this.#size + this.#others.size;
  }

  has(recipient: string): boolean {
    const number = toNumber(recipient);
    return number === undefined
      ? this.#others.has(recipient)
      : this.#table[this.#find(number)] === number;
  }

  add(recipient: string): void {
    const number = toNumber(recipient);
    if (number === undefined) {
      this.#others.add(recipient);
      return;
    }
    const place = this.#find(number);
    if (this.#table[place] === number) return;
    this.#table[place] = number;
    this.#size += 1;
    this.#used += 1;
    if (this.#used > this.#table.length * maxLoad) this.#rebuild();
  }

  delete(recipient: string): void {
    const number = toNumber(recipient);
    if (number === undefined) {
      this.#others.delete(recipient);
      return;
    }
    const place = this.#find(number);
    if (this.#table[place] !== number) return;
    this.#table[place] = deleted;
    this.#size -= 1;
  }

  /** The place of a number, or the free place where it belongs. */
  #find(number: number): number {
    const mask = this.#table.length - 1;
    const hash = Math.imul((number % highPart) ^ (number / highPart), multiplier);
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const found = this.#table[place];
      if (found === number || found === free) return place;
    }
  }

  /** Makes room: a table of twice the numbers or more, without the deleted ones. */
  #rebuild(): void {
    const old = this.#table;
    const isFull = this.#size > (old.length * maxLoad) / 2;
    this.#table = new Float64Array(isFull ? old.length * 2 : old.length);
    this.#used = this.#size;
    for (const number of old) if (number > 0) this.#table[this.#find(number)] = number;
  }
}

function toNumber(recipient: string): number | undefined {
  return e164.test(recipient) ? Number(recipient) : undefined;
}
