/**
 * Repacks units of some bits into units of others, the first into the lowest bits (3GPP TS 23.038,
 * 6.1.2.1.1). Bits that are left over make a last unit.
 */
export function repack(units: Iterable<number>, bitsPerUnit: number, bitsWanted: number): number[] {
  const repacked: number[] = [];
  const mask = 2 ** bitsWanted - 1;
  let value = 0;
  let bits = 0;
  for (const unit of units) {
    value |= unit << bits;
    bits += bitsPerUnit;
    for (; bits >= bitsWanted; bits -= bitsWanted) {
      repacked.push(value & mask);
      value >>= bitsWanted;
    }
  }
  if (bits > 0) repacked.push(value);
  return repacked;
}
