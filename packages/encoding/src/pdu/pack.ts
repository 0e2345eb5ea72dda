/**
 * Packs septets into octets, the first into the lowest bits (3GPP TS 23.038, 6.1.2.1.1). They begin at
 * the first septet boundary behind the header; the bits between are 0 (3GPP TS 23.040, 9.2.3.24).
 */
export function pack(header: readonly number[], septets: readonly number[]): number[] {
  const octets = [...header];
  let bit = septetsBehind(header.length) * 7;
  for (const septet of septets) {
    const index = bit >> 3;
    const shifted = septet << (bit & 7);
    octets[index] = (octets[index] ?? 0) | (shifted & 0xff);
    // An octet is opened only by bits of a septet, be they 0.
    if ((bit & 7) > 1) octets[index + 1] = shifted >> 8;
    bit += 7;
  }
  return octets;
}

/** Unpacks the septets from that behind the header up to the given length. */
export function unpack(octets: ArrayLike<number>, headerOctets: number, length: number): number[] {
  const septets: number[] = [];
  for (let place = septetsBehind(headerOctets); place < length; place++) {
    const index = (place * 7) >> 3;
    const both = (octets[index] ?? 0) | ((octets[index + 1] ?? 0) << 8);
    septets.push((both >> ((place * 7) & 7)) & 0x7f);
  }
  return septets;
}

/** Septets that a header takes with its fill bits. */
export function septetsBehind(headerOctets: number): number {
  return Math.ceil((headerOctets * 8) / 7);
}
