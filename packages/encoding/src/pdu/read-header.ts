import {
  concatenation16,
  concatenation8,
  nationalLockingShift,
  nationalSingleShift,
} from './information-elements.ts';
import type { ReceivedPart } from './part.ts';
import { PduError } from './pdu-error.ts';

/** What a user data header says. */
export interface Header {
  /** Octets that it takes, its own length included. */
  readonly length: number;
  /** What the parts of one message share: kind of reference, reference and total. Empty if alone. */
  readonly message: string;
  /** How many parts the message has. */
  readonly total: number;
  /** Which of them this is, from 1. */
  readonly number: number;
  /** National Language Identifiers; 0 for the default tables. */
  readonly locking: number;
  readonly singleShift: number;
}

/**
 * Reads the header of a part; `index` is its place, for errors. Unknown elements are passed over, so
 * is a concatenation that makes no sense, and of two alike the later one counts (3GPP TS 23.040,
 * 9.2.3.24).
 */
export function readHeader({ header, octets }: ReceivedPart, index: number): Header {
  const length = header?.length ? (octets[0] ?? 0) + 1 : 0;
  let read: Header = { length, message: '', total: 1, number: 1, locking: 0, singleShift: 0 };
  for (let start = 1; start < length;) {
    const end = start + 2 + (octets[start + 1] ?? 0);
    if (end > length || end > octets.length) {
      throw new PduError('bad_header', `parts[${index}]: the header is cut off; check its octets`);
    }
    const [identifier, size, ...data] = Array.from(octets).slice(start, end);
    const [total = 0, number = 0] = data.slice(-2);
    if (identifier === nationalLockingShift) read = { ...read, locking: data[0] ?? 0 };
    if (identifier === nationalSingleShift) read = { ...read, singleShift: data[0] ?? 0 };
    if (
      (identifier === concatenation8 && size === 3) ||
      (identifier === concatenation16 && size === 4)
    ) {
      if (number && number <= total) {
        read = { ...read, message: [identifier, ...data.slice(0, -1)].join(), total, number };
      }
    }
    start = end;
  }
  return read;
}
