import type { Part } from '@23telecom/encoding/pdu';
import type { Cell } from '../grid/create-cell-reader.ts';

/** An octet of a segment as it is sent over the air. */
export interface PackedOctet {
  /** In hex. */
  readonly value: string;
  /** The indices in the text of the characters whose bits it holds, usually two. */
  readonly holds: readonly number[];
  /** Padding bits before the first character or after the last. */
  readonly fillBits: number;
}

/**
 * Reads the octets of a GSM-7 segment after its header, each with the characters it holds. Septets are
 * packed without gaps and start at a septet boundary after the header (3GPP TS 23.040, 9.2.3.24).
 */
export function readOctets(
  { header, octets }: Pick<Part, 'header' | 'octets'>,
  cells: readonly Cell[],
): readonly PackedOctet[] {
  const owners = cells.flatMap(({ start, values }) => values.map(() => start));
  const firstSeptet = Math.ceil((header.length * 8) / 7);
  const [begin, end] = [firstSeptet * 7, (firstSeptet + owners.length) * 7];
  return octets.slice(header.length).map((octet, place) => {
    const firstBit = (header.length + place) * 8;
    const held = owners.slice(
      Math.max(0, Math.floor(firstBit / 7) - firstSeptet),
      Math.floor((firstBit + 7) / 7) - firstSeptet + 1,
    );
    return {
      value: toHex(octet),
      holds: [...new Set(held)],
      fillBits: Math.max(0, begin - firstBit) + Math.max(0, firstBit + 8 - end),
    };
  });
}

function toHex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0');
}
