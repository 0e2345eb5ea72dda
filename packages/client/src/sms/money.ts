/** Money is counted in this fraction of a currency unit, as whole numbers: sums are exact, and 0.1 + 0.2 is 0.3. */
const scale = 1e8;

/** Converts an amount of money to whole units, which can be added exactly. */
export function toUnits(amount: number): number {
  return Math.round(amount * scale);
}

/** Converts units to the nearest amount of money. */
export function toAmount(units: number): number {
  return units / scale;
}
