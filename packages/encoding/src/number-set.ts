/** Load at which the table doubles: linear probing stays short below it. */
const fullest = 0.7;

/**
 * A set of phone numbers that only grows, in about 16 octets a number: a `Set` of strings would keep
 * every string of a long campaign alive. Open addressing with linear probing; 0 marks an empty slot,
 * and no number is 0.
 */
export class NumberSet {
  #slots = new Float64Array(64);
  #size = 0;

  /** Adds a number; tells whether it was new. */
  add(number: number): boolean {
    const isNew = insert(this.#slots, number);
    if (isNew && ++this.#size > this.#slots.length * fullest) {
      const larger = new Float64Array(this.#slots.length * 2);
      for (const each of this.#slots) if (each) insert(larger, each);
      this.#slots = larger;
    }
    return isNew;
  }
}

function insert(slots: Float64Array, number: number): boolean {
  const mask = slots.length - 1;
  // Both halves are mixed: numbers of one range differ only in their last digits.
  let slot = Math.imul(number ^ Math.imul(number / 0x100000000, 0x85ebca6b), 0x9e3779b1) >>> 7;
  for (;;) {
    slot &= mask;
    if (slots[slot] === number) return false;
    if (!slots[slot]) {
      slots[slot] = number;
      return true;
    }
    slot++;
  }
}
