/** Rates have four or five decimals; at eight places sums and multiples are exact integers. */
const scale = 1e8;

/** Adds amounts of money without the errors of binary fractions. */
export const sumExactly = (amounts: Iterable<number>): number => {
  let sum = 0;
  for (const amount of amounts) sum += Math.round(amount * scale);
  return sum / scale;
};

/** Multiplies an amount of money by a whole number without the errors of binary fractions. */
export const multiplyExactly = (amount: number, times: number): number =>
  (Math.round(amount * scale) * times) / scale;
