import type { Address } from './address.ts';
import { readDataCoding } from '../pdu/data-coding.ts';
import { isOctets } from '../pdu/is-octets.ts';
import type { ReceivedPart } from '../pdu/part.ts';
import { requirePdu } from '../pdu/require-pdu.ts';
import { timeStampOctets, writeTimeStamp } from './time-stamp.ts';
import { type Deliver, readServiceCentreOption, type Submit, type TpduOptions } from './tpdu.ts';
import { writeValidity } from './validity.ts';
import { writeAddress, writeServiceCentre } from './write-address.ts';

/** The most octets of user data (3GPP TS 23.040, 9.2.3.24). */
const maxOctets = 140;

/** The fields of a TPDU that may be left out. */
type Optional<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | undefined };

/** An SMS-DELIVER for `writeTpdu`. A flag that is left out is `false`, a number 0. */
export interface WritableDeliver
  extends
    Pick<Deliver, 'type' | 'part'>,
    Optional<Omit<Deliver, 'type' | 'part' | 'sender' | 'serviceCentre'>> {
  /** `+447911123456`, digits, or a text of at most 11 characters; or an `Address`. */
  readonly sender: string | Address;
  /** @default the service centre of the SIM */
  readonly serviceCentre?: string | Address | undefined;
}

/** An SMS-SUBMIT for `writeTpdu`. A flag that is left out is `false`, a number 0. */
export interface WritableSubmit
  extends
    Pick<Submit, 'type' | 'part'>,
    Optional<Omit<Submit, 'type' | 'part' | 'recipient' | 'serviceCentre'>> {
  /** `+447911123456` or digits; or an `Address`. */
  readonly recipient: string | Address;
  /** @default the service centre of the SIM */
  readonly serviceCentre?: string | Address | undefined;
}

/**
 * Writes a whole TPDU around a part from `encode`: an SMS-SUBMIT as a modem sends it, or an SMS-DELIVER as a
 * phone receives it. It also takes the result of `readTpdu` and writes the same octets, except reserved bits.
 *
 * @throws PduError `BAD_FIELD` when a field cannot be written; the message names the field
 *
 * @example
 * ```ts
 * for (const part of encode(text)) {
 *   const octets = writeTpdu({ type: 'SMS-SUBMIT', recipient: '+447911123456', part });
 * }
 * ```
 */
export function writeTpdu(
  tpdu: WritableDeliver | WritableSubmit,
  options: TpduOptions = {},
): number[] {
  const hasServiceCentre = readServiceCentreOption(options);
  const isObject = typeof tpdu === 'object' && (tpdu as WritableSubmit | null) !== null;
  requirePdu(isObject, 'BAD_FIELD', 'tpdu: expected an object');
  const { type, part } = tpdu as Partial<WritableDeliver | WritableSubmit>;
  requirePdu(
    type === 'SMS-SUBMIT' || type === 'SMS-DELIVER',
    'BAD_FIELD',
    "type: expected 'SMS-SUBMIT' or 'SMS-DELIVER'",
  );
  requirePdu(isOctets(part?.octets), 'BAD_FIELD', 'part: expected a part, as encode returns it');
  const prefix = hasServiceCentre ? writeServiceCentre(tpdu.serviceCentre) : [];
  return [...prefix, ...(tpdu.type === 'SMS-SUBMIT' ? writeSubmit(tpdu) : writeDeliver(tpdu))];
}

function writeDeliver({
  sender,
  sentAt,
  protocolId = 0,
  hasMoreMessages = false,
  isForwarded = false,
  isStatusReportReturned = false,
  hasReplyPath = false,
  part,
}: WritableDeliver): number[] {
  const flags = [!hasMoreMessages, isForwarded, false, isStatusReportReturned];
  return [
    writeFlags(0b00, flags, part, hasReplyPath),
    ...writeAddress(sender, 'sender'),
    requireOctet(protocolId, 'protocolId'),
    requireOctet(part.dataCoding, 'part.dataCoding'),
    ...(sentAt === undefined
      ? new Array<number>(timeStampOctets).fill(0)
      : writeTimeStamp(sentAt, 'sentAt')),
    ...writePart(part),
  ];
}

function writeSubmit({
  recipient,
  messageReference = 0,
  protocolId = 0,
  validity,
  isDuplicateRejected = false,
  isStatusReportRequested = false,
  hasReplyPath = false,
  part,
}: WritableSubmit): number[] {
  const [validityFormat, validityOctets] = writeValidity(validity);
  const flags = [isDuplicateRejected, false, false, isStatusReportRequested];
  return [
    writeFlags(0b01, flags, part, hasReplyPath) + validityFormat * 8,
    requireOctet(messageReference, 'messageReference'),
    ...writeAddress(recipient, 'recipient'),
    requireOctet(protocolId, 'protocolId'),
    requireOctet(part.dataCoding, 'part.dataCoding'),
    ...validityOctets,
    ...writePart(part),
  ];
}

/** The first octet: two type bits, then one bit for each flag, TP-UDHI and TP-RP (TS 23.040, 9.2.2). */
function writeFlags(
  type: number,
  flags: readonly boolean[],
  { hasHeader, header = [] }: ReceivedPart,
  hasReplyPath: boolean,
): number {
  const all = [...flags, hasHeader ?? header.length > 0, hasReplyPath];
  return all.reduce((octet, isSet, index) => octet + (isSet ? 0b100 << index : 0), type);
}

/** TP-UDL and TP-UD. */
function writePart({ octets, septets, dataCoding, isUnpacked }: ReceivedPart): number[] {
  const { encoding, isCompressed } = readDataCoding(dataCoding);
  const isGsm7 = encoding === 'GSM-7' && !isCompressed;
  const length = isGsm7 ? septets : octets.length;
  requirePdu(
    !isUnpacked && length !== undefined && octets.length <= maxOctets,
    'BAD_FIELD',
    `part: expected at most ${maxOctets} octets, and septets if it is GSM-7; encode it without isUnpacked`,
  );
  requirePdu(
    !isGsm7 || octets.length === Math.ceil((length * 7) / 8),
    'BAD_FIELD',
    'part.septets: expected TP-UDL, the number of septets that fill the octets',
  );
  return [length, ...octets];
}

function requireOctet(value: number, field: string): number {
  requirePdu((value & 0xff) === value, 'BAD_FIELD', `${field}: expected an integer from 0 to 255`);
  return value;
}
