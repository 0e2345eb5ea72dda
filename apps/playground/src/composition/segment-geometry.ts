import type { Analysis } from '@23telecom/encoding';

/** Units in the 140 octets of a segment, header included (3GPP TS 23.040, 9.2.3.24). */
const wholeSegment = { 'GSM-7': 160, 'UCS-2': 70 } as const;

/** The sizes of a segment, in septets or UTF-16 code units. */
export interface SegmentGeometry {
  /** The size of a segment, header included. */
  readonly whole: number;
  /** The units that the header takes; 0 for a message of one segment. */
  readonly header: number;
}

/** The segment sizes of an analysed message. */
export function geometryOf({ encoding, unitsPerSegment }: Analysis): SegmentGeometry {
  const whole = wholeSegment[encoding];
  return { whole, header: whole - unitsPerSegment };
}

/** Bits in a unit. */
const bits = { 'GSM-7': 7, 'UCS-2': 16 } as const;

/** The number of octets sent over the air, headers and fill bits included. */
export function countOctets(analysis: Analysis, unitsBySegment: readonly number[]): number {
  const { header } = geometryOf(analysis);
  const width = bits[analysis.encoding];
  // Fill bits align the header to a septet (9.2.3.24.1), so header and text round up together.
  return unitsBySegment.reduce(
    (octets, units) => octets + Math.ceil(((header + units) * width) / 8),
    0,
  );
}

/** The name of a unit as the page shows it. */
export const unitName = { 'GSM-7': 'septet', 'UCS-2': 'code unit' } as const;
