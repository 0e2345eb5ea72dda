import type { Rate } from '@23telecom/encoding';

/** Rates by dial code. */
export interface RateIndex {
  readonly byCode: ReadonlyMap<number, readonly Rate[]>;
  /** Digits of the longest dial code. */
  readonly maxDigits: number;
}

/** Groups valid rates by their dial code. */
export function indexRates(rates: readonly Rate[]): RateIndex {
  const byCode = new Map<number, Rate[]>();
  for (const rate of rates) {
    const code = Number(rate.dialCode);
    const known = byCode.get(code);
    if (known) known.push(rate);
    else byCode.set(code, [rate]);
  }
  const maxDigits = rates.reduce((most, { dialCode }) => Math.max(most, dialCode.length), 0);
  return { byCode, maxDigits };
}

/**
 * Returns the rates that decide on the price of some numbers in E.164: those of the longest dial code that each
 * begins with. An estimate then reads a few rows instead of a whole price list.
 */
export function selectRates(
  { byCode, maxDigits }: RateIndex,
  numbers: readonly string[],
): readonly Rate[] {
  const selected = new Set<readonly Rate[]>();
  for (const number of numbers) {
    let code = Number(number.slice(0, maxDigits + 1));
    while (code > 0 && !byCode.has(code)) code = Math.floor(code / 10);
    selected.add(byCode.get(code) ?? []);
  }
  return [...selected].flat();
}
