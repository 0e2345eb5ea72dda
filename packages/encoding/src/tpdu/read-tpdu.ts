import { readDataCoding } from '../pdu/data-coding.ts';
import { isOctets } from '../pdu/is-octets.ts';
import { OctetReader } from './octet-reader.ts';
import type { ReceivedPart } from '../pdu/part.ts';
import { readAddress, readServiceCentre } from './read-address.ts';
import { requirePdu } from '../pdu/require-pdu.ts';
import { readTimeStamp, timeStampOctets } from './time-stamp.ts';
import {
  type Deliver,
  readServiceCentreOption,
  type StatusReport,
  type Submit,
  type Tpdu,
  type TpduOptions,
} from './tpdu.ts';
import { readValidity } from './validity.ts';

/**
 * Reads a whole TPDU, from octets or hex: SMS-DELIVER, SMS-SUBMIT or SMS-STATUS-REPORT. The reports and
 * commands that travel the other way share their type bits (3GPP TS 23.040, 9.2.3.1), and are not read.
 * Octets after the user data are ignored.
 *
 * @throws PduError `BAD_TPDU` when the octets end too early, or are neither octets nor hex; `BAD_FIELD` for an
 * option of the wrong type
 *
 * @example
 * ```ts
 * const pdu = '07911326040000F0040B911346610089F60000208062917314080CC8F71D14969741F977FD07';
 * const tpdu = readTpdu(pdu, { hasServiceCentre: true });
 * if (tpdu.type === 'SMS-DELIVER') {
 *   tpdu.sender.value; // '+31641600986'
 *   tpdu.sentAt; // '2002-08-26T19:37:41+00:00'
 *   decode([tpdu.part]); // 'How are you?'
 * }
 * ```
 */
export function readTpdu(
  pdu: string | readonly number[] | Uint8Array,
  options: TpduOptions = {},
): Tpdu {
  const hasServiceCentre = readServiceCentreOption(options);
  const reader = new OctetReader(toOctets(pdu));
  const serviceCentre = hasServiceCentre ? readServiceCentre(reader) : undefined;
  const flags = reader.next('TP-MTI');
  const envelope = serviceCentre ? { serviceCentre } : {};
  const type = flags & 0b11;
  if (type === 0b01) return { ...envelope, ...readSubmit(reader, flags) };
  if (type === 0b10) return { ...envelope, ...readStatusReport(reader, flags) };
  // A reserved type is processed as SMS-DELIVER (3GPP TS 23.040, 9.2.3.1).
  return { ...envelope, ...readDeliver(reader, flags) };
}

function toOctets(pdu: unknown): readonly number[] {
  const octets = typeof pdu === 'string' ? fromHex(pdu.trim()) : pdu;
  requirePdu(
    isOctets(octets),
    'BAD_TPDU',
    'pdu: expected hex with two digits for each octet, or an array of integers from 0 to 255',
  );
  return Array.from(octets);
}

/** The octets of a string of hex; `undefined` if it is not one. */
function fromHex(hex: string): readonly number[] | undefined {
  if (!/^([\da-f]{2})*$/i.test(hex)) return undefined;
  return Array.from({ length: hex.length / 2 }, (_, index) =>
    parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

function readDeliver(reader: OctetReader, flags: number): Deliver {
  const sender = readAddress(reader, 'TP-OA');
  const protocolId = reader.next('TP-PID');
  const dataCoding = reader.next('TP-DCS');
  return {
    type: 'SMS-DELIVER',
    sender,
    ...readTime(reader, 'sentAt', 'TP-SCTS'),
    protocolId,
    hasMoreMessages: (flags & 0b100) === 0,
    isForwarded: (flags & 0b1000) > 0,
    isStatusReportReturned: (flags & 0b10_0000) > 0,
    hasReplyPath: flags >= 0b1000_0000,
    part: readPart(reader, flags, dataCoding),
  };
}

function readSubmit(reader: OctetReader, flags: number): Submit {
  const messageReference = reader.next('TP-MR');
  const recipient = readAddress(reader, 'TP-DA');
  const protocolId = reader.next('TP-PID');
  const dataCoding = reader.next('TP-DCS');
  const validity = readValidity(reader, (flags >> 3) & 0b11);
  return {
    type: 'SMS-SUBMIT',
    recipient,
    messageReference,
    protocolId,
    ...(validity ? { validity } : {}),
    isDuplicateRejected: (flags & 0b100) > 0,
    isStatusReportRequested: (flags & 0b10_0000) > 0,
    hasReplyPath: flags >= 0b1000_0000,
    part: readPart(reader, flags, dataCoding),
  };
}

function readStatusReport(reader: OctetReader, flags: number): StatusReport {
  const report = {
    type: 'SMS-STATUS-REPORT',
    messageReference: reader.next('TP-MR'),
    recipient: readAddress(reader, 'TP-RA'),
    ...readTime(reader, 'sentAt', 'TP-SCTS'),
    ...readTime(reader, 'dischargedAt', 'TP-DT'),
    status: reader.next('TP-ST'),
    hasMoreMessages: (flags & 0b100) === 0,
  } as const;
  const present = readPresentFields(reader);
  const protocolId = (present & 0b1) > 0 ? { protocolId: reader.next('TP-PID') } : {};
  const dataCoding = (present & 0b10) > 0 ? reader.next('TP-DCS') : 0;
  const part = (present & 0b100) > 0 ? { part: readPart(reader, flags, dataCoding) } : {};
  return { ...report, ...protocolId, ...part };
}

/**
 * Reads TP-PI, which says which fields follow (3GPP TS 23.040, 9.2.3.27); none without it. Bit 7 of each of
 * its octets announces another one. The 0xFF that fill a record of a SIM never end, so nothing follows.
 */
function readPresentFields(reader: OctetReader): number {
  let first: number | undefined;
  while (reader.left > 0) {
    const octet = reader.next('TP-PI');
    first ??= octet;
    if (octet < 0x80) return first;
  }
  return 0;
}

function readTime<Name extends 'sentAt' | 'dischargedAt'>(
  reader: OctetReader,
  name: Name,
  field: string,
): Partial<Record<Name, string>> {
  const time = readTimeStamp(reader.take(timeStampOctets, field));
  return (time === undefined ? {} : { [name]: time }) as Partial<Record<Name, string>>;
}

/** TP-UDL counts septets in GSM-7 that is not compressed, else octets (3GPP TS 23.040, 9.2.3.16). */
function readPart(reader: OctetReader, flags: number, dataCoding: number): ReceivedPart {
  const length = reader.next('TP-UDL');
  const { encoding, isCompressed } = readDataCoding(dataCoding);
  const hasHeader = (flags & 0b100_0000) > 0;
  if (encoding !== 'GSM-7' || isCompressed) {
    return { octets: reader.take(length, 'TP-UD'), dataCoding, hasHeader };
  }
  const octets = reader.take(Math.ceil((length * 7) / 8), 'TP-UD');
  return { octets, septets: length, dataCoding, hasHeader };
}
