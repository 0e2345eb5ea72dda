import { findConcatenation, type Concatenation } from './find-concatenation.ts';
import { openPart } from './open-part.ts';
import type { ReceivedPart } from './part.ts';

/**
 * Reads which part of which message a part is; `undefined` for a message of its own. Use it to group
 * received parts by sender, reference, bits and total before `decode`.
 *
 * @throws PduError `BAD_PART` when the header does not fit into the part
 *
 * @example
 * ```ts
 * readConcatenation({ octets: [5, 0, 3, 77, 2, 1, 0x00, 0x41], dataCoding: 8, hasHeader: true });
 * // { reference: 77, referenceBits: 8, total: 2, number: 1 }
 * ```
 */
export function readConcatenation(part: ReceivedPart): Concatenation | undefined {
  return findConcatenation(openPart(part, 'part').elements);
}
