/** Digits after the point that a number needs in its shortest form. */
export function scaleOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(100, Math.max(0, digits - Number(exponent)));
}

/** The number as an integer of the given scale: at its own scale or a larger one it is exact. */
export function toInteger(value: number, scale: number): bigint {
  return BigInt(value.toFixed(scale).replace('.', ''));
}

/** The number nearest to an integer of the given scale. */
export function toNumber(integer: bigint, scale: number): number {
  return Number(`${integer}e-${scale}`);
}
