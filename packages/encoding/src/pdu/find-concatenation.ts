import { element } from './element.ts';
import type { InformationElement } from './read-elements.ts';

/** The place of a part in its message, as plain data. */
export interface Concatenation {
  /** Number by which a receiver recognises the parts of one message from one sender. */
  readonly reference: number;
  /** Bits of the reference. Equal numbers of 8 and of 16 bits belong to different messages. */
  readonly referenceBits: 8 | 16;
  /** Number of parts. */
  readonly total: number;
  /** Number of this part, from 1. */
  readonly number: number;
}

/**
 * Finds the concatenation in a header. An element with the number 0, or with one above its total, is
 * ignored (3GPP TS 23.040, 9.2.3.24.1). Of several the last counts, whatever their bits (9.2.3.24).
 */
export function findConcatenation(
  elements: readonly InformationElement[],
): Concatenation | undefined {
  return elements.reduce<Concatenation | undefined>(
    (last, each) => toConcatenation(each) ?? last,
    undefined,
  );
}

function toConcatenation({ identifier, octets }: InformationElement): Concatenation | undefined {
  const is16 = identifier === element.concatenation16;
  if (!is16 && identifier !== element.concatenation8) return undefined;
  const referenceOctets = is16 ? 2 : 1;
  const [total = 0, number = 0] = octets.slice(referenceOctets);
  if (octets.length !== referenceOctets + 2 || number === 0 || number > total) return undefined;
  const reference = octets
    .slice(0, referenceOctets)
    .reduce((value, octet) => value * 256 + octet, 0);
  return { reference, referenceBits: is16 ? 16 : 8, total, number };
}
