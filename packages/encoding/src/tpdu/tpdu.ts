import type { Address } from './address.ts';
import type { ReceivedPart } from '../pdu/part.ts';
import { requirePdu } from '../pdu/require-pdu.ts';

/** Fields of every TPDU that `readTpdu` returns. */
interface Envelope {
  /** The service centre; absent if the SIM's own is meant, or without `hasServiceCentre`. */
  readonly serviceCentre?: Address;
  /** TP-PID: 0 for a text from person to person (3GPP TS 23.040, 9.2.3.9). */
  readonly protocolId: number;
  /** The user data, for `decode`. */
  readonly part: ReceivedPart;
}

/** A message on its way to a phone: SMS-DELIVER (3GPP TS 23.040, 9.2.2.1), as plain data. */
export interface Deliver extends Envelope {
  readonly type: 'SMS-DELIVER';
  /** TP-OA. */
  readonly sender: Address;
  /**
   * TP-SCTS: when the service centre received the message, as ISO 8601 with the offset of its zone;
   * without an offset if the zone is no number, absent if the octets are no date.
   */
  readonly sentAt?: string;
  /** TP-MMS: more messages wait at the service centre. */
  readonly hasMoreMessages: boolean;
  /** TP-LP: the message was forwarded or spawned by another one. */
  readonly isForwarded: boolean;
  /** TP-SRI: the sender gets a status report. */
  readonly isStatusReportReturned: boolean;
  /** TP-RP: a reply may go through the same service centre. */
  readonly hasReplyPath: boolean;
}

/** A message that a phone or modem sends: SMS-SUBMIT (3GPP TS 23.040, 9.2.2.2), as plain data. */
export interface Submit extends Envelope {
  readonly type: 'SMS-SUBMIT';
  /** TP-DA. */
  readonly recipient: Address;
  /** TP-MR, 0 to 255. A modem puts its own number in place of 0. */
  readonly messageReference: number;
  /** TP-VP: how long the service centre tries to deliver; absent if it decides. */
  readonly validity?: Validity;
  /** TP-RD: the service centre rejects a message that it already holds. */
  readonly isDuplicateRejected: boolean;
  /** TP-SRR: the sender asks for a status report. */
  readonly isStatusReportRequested: boolean;
  /** TP-RP: a reply may go through the same service centre. */
  readonly hasReplyPath: boolean;
}

/** The fate of a submitted message: SMS-STATUS-REPORT (3GPP TS 23.040, 9.2.2.3), as plain data. */
export interface StatusReport extends Partial<Envelope> {
  readonly type: 'SMS-STATUS-REPORT';
  /** TP-RA: the recipient of the submitted message. */
  readonly recipient: Address;
  /** TP-MR of the submitted message. */
  readonly messageReference: number;
  /** TP-SCTS: when the service centre received the submitted message, in ISO 8601. */
  readonly sentAt?: string;
  /** TP-DT: when the status came about, in ISO 8601. */
  readonly dischargedAt?: string;
  /** TP-ST: 0 for delivered; from 32 the service centre still tries, from 64 it gave up (9.2.3.15). */
  readonly status: number;
  /** TP-MMS: more messages wait at the service centre. */
  readonly hasMoreMessages: boolean;
}

/** A transfer protocol data unit of the short message service. */
export type Tpdu = Deliver | Submit | StatusReport;

/** How long a service centre tries to deliver a message: `seconds` from its arrival, or `until` a time. */
export interface Validity {
  readonly seconds?: number | undefined;
  /** ISO 8601 with an offset. */
  readonly until?: string | undefined;
  /** The service centre tries only once. Set in the enhanced format alone. */
  readonly isSingleShot?: boolean | undefined;
}

/** Options of `readTpdu` and `writeTpdu`. */
export interface TpduOptions {
  /**
   * The address of the service centre precedes the TPDU, as in modems (3GPP TS 27.005, 3.1) and SIMs.
   * @default false
   */
  readonly hasServiceCentre?: boolean | undefined;
}

/**
 * Reads the option of both functions.
 *
 * @throws PduError `BAD_FIELD` when it is of the wrong type
 */
export function readServiceCentreOption(options: TpduOptions): boolean {
  const isObject = typeof options === 'object' && (options as TpduOptions | null) !== null;
  requirePdu(isObject, 'BAD_FIELD', 'options: expected an object');
  const { hasServiceCentre = false } = options;
  const isFlag = typeof hasServiceCentre === 'boolean';
  requirePdu(isFlag, 'BAD_FIELD', 'hasServiceCentre: expected true or false');
  return hasServiceCentre;
}
