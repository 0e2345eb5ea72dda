/** User data of one short message, in octets (3GPP TS 23.040, 9.2.3.16). */
const payloadOctets = 140;

/** Information element for concatenation, in octets: with an 8-bit and a 16-bit reference (9.2.3.24.1, 9.2.3.24.8). */
const concatenationOctets = { 8: 5, 16: 6 } as const;

/** Part counts and numbers are one octet (9.2.3.24.1). */
export const mostSegments = 255;

/**
 * Units that fit beside the given information elements: septets begin at a septet boundary after the
 * header, whose own length takes one octet more (9.2.3.24).
 */
export function capacityOf(bitsPerUnit: 7 | 16, elementOctets: number): number {
  const headerOctets = elementOctets && elementOctets + 1;
  return Math.floor(((payloadOctets - headerOctets) * 8) / bitsPerUnit);
}

/** As {@link capacityOf}, for each part of a message that takes several. */
export function partCapacityOf(
  bitsPerUnit: 7 | 16,
  elementOctets: number,
  reference: 8 | 16 = 8,
): number {
  return capacityOf(bitsPerUnit, elementOctets + concatenationOctets[reference]);
}
