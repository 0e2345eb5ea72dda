/** An exact decimal number: `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * Reads a number of 0 or more as the decimal that JavaScript writes for it: 0.1 is exactly 0.1. The
 * further digits of its binary fraction are not part of a price.
 */
export function toDecimal(value: number): Decimal {
  const [mantissa = '', exponent = 0] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length - Number(exponent) };
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** Adds `times` × a number of 0 or more, exactly. */
export function addProduct(sum: Decimal, value: number, times: number): Decimal {
  const added = toDecimal(value);
  const scale = Math.max(sum.scale, added.scale);
  return { units: unitsOf(sum, scale) + unitsOf(added, scale) * BigInt(times), scale };
}

/** The units of a decimal at a scale that is at least its own. */
export function unitsOf({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

/** The number nearest to a decimal. */
export function toNumber({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`);
}
