import type { Analysis } from '@23telecom/encoding';

/** What a segment holds in all, header included: 140 octets (3GPP TS 23.040, 9.2.3.24). */
const wholeSegment = { 'GSM-7': 160, 'UCS-2': 70 } as const;

/** The sizes of a message's segments, in units of its coding. */
export interface SegmentGeometry {
  /** All that fits into a segment, header included. */
  readonly whole: number;
  /** What the header takes of each; 0 where there is none. */
  readonly header: number;
}

export function geometryOf({ encoding, unitsPerSegment }: Analysis): SegmentGeometry {
  const whole = wholeSegment[encoding];
  return { whole, header: whole - unitsPerSegment };
}

const bits = { 'GSM-7': 7, 'UCS-2': 16 } as const;

/** The octets of all segments as they go over the air, headers and fill bits included. */
export function countOctets(analysis: Analysis, unitsBySegment: readonly number[]): number {
  const { header } = geometryOf(analysis);
  const width = bits[analysis.encoding];
  // The header ends on a septet's edge (9.2.3.24.1), so that header and text can be packed together.
  return unitsBySegment.reduce(
    (octets, units) => octets + Math.ceil(((header + units) * width) / 8),
    0,
  );
}

/** The name of a unit, for people. */
export const unitName = { 'GSM-7': 'septet', 'UCS-2': 'code unit' } as const;
