/** Adds a number; tells whether it was new. */
export type AddNumber = (number: number) => boolean;

/**
 * A set of positive integers that only grows, 16 octets a number: a `Set` of strings would keep every
 * string of a long campaign alive. Open addressing, at most half full; 0 marks an empty slot.
 */
export function createNumberSet(): AddNumber {
  let bits = 8;
  let slots = new Float64Array(1 << bits);
  let size = 0;
  // Fibonacci hashing: the numbers of one range, which differ in their last digits, lie far apart.
  const slotOf = (number: number): number => {
    let slot = Math.imul(number, 0x9e3779b1) >>> (32 - bits);
    while (slots[slot] && slots[slot] !== number) slot = (slot + 1) % slots.length;
    return slot;
  };
  return (number) => {
    const slot = slotOf(number);
    if (slots[slot]) return false;
    slots[slot] = number;
    if (++size * 2 > slots.length) {
      const full = slots;
      slots = new Float64Array(1 << ++bits);
      for (const each of full) if (each) slots[slotOf(each)] = each;
    }
    return true;
  };
}
