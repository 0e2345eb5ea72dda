import { requirePdu } from './require-pdu.ts';

/** How a data coding scheme (TP-DCS) says that a message is to be read and kept, as plain data. */
export interface DataCoding {
  /** `'8-bit'` is data for a program: no characters are defined for it. */
  readonly encoding: 'GSM-7' | 'UCS-2' | '8-bit';
  /** The user data is compressed by 3GPP TS 23.042. */
  readonly isCompressed: boolean;
  /** 0: shown at once (flash), 1: for the phone, 2: for the SIM, 3: for attached equipment. */
  readonly messageClass?: 0 | 1 | 2 | 3;
  /** The phone deletes the message once it has been read. */
  readonly isDeletedWhenRead: boolean;
  /** The message is an indication of messages that wait elsewhere; otherwise absent. */
  readonly waiting?: MessageWaiting;
}

/** Messages that wait on another system, such as a voice mailbox. */
export interface MessageWaiting {
  readonly kind: 'voicemail' | 'fax' | 'email' | 'other';
  /** `false` switches the indicator off. */
  readonly isActive: boolean;
  /** `false` if the phone may discard the text once it has switched the indicator. */
  readonly isStored: boolean;
}

// Reserved codings are read as the GSM 7-bit default alphabet (3GPP TS 23.038, 4).
const encodings = ['GSM-7', '8-bit', 'UCS-2', 'GSM-7'] as const;
const classes = [0, 1, 2, 3] as const;
const kinds = ['voicemail', 'fax', 'email', 'other'] as const;

/**
 * Reads a data coding scheme (3GPP TS 23.038, 4). A reserved coding is GSM-7, as the clause asks of a
 * receiver; a single reserved bit is ignored.
 *
 * @throws PduError `BAD_PART` for a number that is not an octet
 *
 * @example
 * ```ts
 * readDataCoding(0x18);
 * // { encoding: 'UCS-2', isCompressed: false, messageClass: 0, isDeletedWhenRead: false }
 * ```
 */
export function readDataCoding(dataCoding: number): DataCoding {
  return readPartCoding(dataCoding, 'dataCoding');
}

/** Reads the data coding scheme of a part; the error names its place. */
export function readPartCoding(dataCoding: number, place: string): DataCoding {
  requirePdu(
    (dataCoding & 0xff) === dataCoding,
    'BAD_PART',
    `${place}: expected TP-DCS, an integer from 0 to 255`,
  );
  const group = dataCoding >> 4;
  if (group < 0b1000) return readGeneral(dataCoding);
  const plain = { isCompressed: false, isDeletedWhenRead: false };
  const low = dataCoding & 0b11;
  if (group === 0b1111) {
    const encoding = encodings[(dataCoding >> 2) & 1] ?? 'GSM-7';
    return { encoding, ...plain, messageClass: classes[low] ?? 0 };
  }
  if (group < 0b1100) return { encoding: 'GSM-7', ...plain };
  const waiting = {
    kind: kinds[low] ?? 'other',
    isActive: (dataCoding & 0b1000) > 0,
    isStored: group > 0b1100,
  };
  return { encoding: group === 0b1110 ? 'UCS-2' : 'GSM-7', ...plain, waiting };
}

/** Groups 00xx, and 01xx for automatic deletion: the six low bits mean the same in both. */
function readGeneral(dataCoding: number): DataCoding {
  const hasClass = (dataCoding & 0b1_0000) > 0;
  return {
    encoding: encodings[(dataCoding >> 2) & 0b11] ?? 'GSM-7',
    isCompressed: (dataCoding & 0b10_0000) > 0,
    ...(hasClass ? { messageClass: classes[dataCoding & 0b11] ?? 0 } : {}),
    isDeletedWhenRead: dataCoding >= 0b0100_0000,
  };
}
