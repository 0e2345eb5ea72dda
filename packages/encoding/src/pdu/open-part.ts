import { isOctets } from './is-octets.ts';
import { readElements, type InformationElement } from './read-elements.ts';
import type { ReceivedPart } from './part.ts';
import { requirePdu } from './require-pdu.ts';

/** A part whose header has been cut out and read. */
export interface OpenPart {
  /** Octets of the header, its length octet included; 0 without a header. */
  readonly headerLength: number;
  readonly elements: readonly InformationElement[];
}

/**
 * Cuts out the header of a part and reads it.
 *
 * @throws PduError `BAD_PART` when a field is of the wrong type, or the header is not that of the part
 */
export function openPart(part: ReceivedPart, place: string): OpenPart {
  const isObject = typeof part === 'object' && (part as ReceivedPart | null) !== null;
  requirePdu(isObject, 'BAD_PART', `${place}: expected an object with octets and dataCoding`);
  const { octets, hasHeader } = part;
  requireOctets(octets, `${place}.octets`);
  requireFlag(hasHeader, `${place}.hasHeader`);
  requireFlag(part.isUnpacked, `${place}.isUnpacked`);
  const header = hasHeader
    ? Array.from(octets.slice(0, 1 + (octets[0] ?? 0)))
    : (part.header ?? []);
  requireOctets(header, `${place}.header`);
  // A part without octets has no header, whatever TP-UDHI says.
  if (header.length > 0) {
    const isWhole = header.length === 1 + (header[0] ?? 0) && header.length <= octets.length;
    requirePdu(
      isWhole,
      'BAD_PART',
      `${place}${hasHeader ? '.octets' : '.header'}: expected a header as long as its first octet ` +
        'says; check TP-UDHI and that the part was read whole',
    );
    // Otherwise as many octets of the text would be skipped in silence.
    requirePdu(
      header.every((octet, index) => octet === octets[index]),
      'BAD_PART',
      `${place}.octets: expected the whole user data, which begins with the header`,
    );
  }
  return { headerLength: header.length, elements: readElements(header) };
}

function requireFlag(value: unknown, place: string): void {
  const isFlag = value === undefined || typeof value === 'boolean';
  requirePdu(isFlag, 'BAD_PART', `${place}: expected true or false`);
}

function requireOctets(values: unknown, place: string): void {
  requirePdu(isOctets(values), 'BAD_PART', `${place}: expected an array of integers from 0 to 255`);
}
