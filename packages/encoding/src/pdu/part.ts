/** One part of a message: the user data of a short message (3GPP TS 23.040, 9.2.3.24), as plain data. */
export interface Part {
  /** The user data header with its length octet; empty when there is none (TP-UDHI is 0). */
  readonly header: readonly number[];
  /** The whole user data (TP-UD): header, fill bits and text. */
  readonly octets: readonly number[];
  /**
   * Length of the user data in septets, those of the header and its fill bits included: TP-UDL of
   * GSM-7. Missing for UCS-2, whose TP-UDL is the number of octets.
   */
  readonly septets?: number;
  /** TP-DCS: 0x00 for GSM-7, 0x08 for UCS-2 (3GPP TS 23.038, 4). */
  readonly dataCoding: number;
}

/** What `decode` needs of a part. */
export interface ReceivedPart {
  /**
   * The user data header with its length octet. Where a received message has one (TP-UDHI) it is
   * `Array.from(octets.slice(0, octets[0] + 1))`.
   * @default none
   */
  readonly header?: readonly number[] | undefined;
  /** The whole user data, header included. */
  readonly octets: readonly number[] | Uint8Array;
  /** TP-UDL of GSM-7: septets, header and fill bits included. UCS-2 does without. */
  readonly septets?: number | undefined;
  /** TP-DCS. */
  readonly dataCoding: number;
}
