/**
 * A part of a message: the user data of a short message (3GPP TS 23.040, 9.2.3.24), as plain data.
 */
export interface Part {
  /** The user data header with its length octet; empty if there is none (TP-UDHI is 0). */
  readonly header: readonly number[];
  /** The whole user data (TP-UD): header, fill bits and text. */
  readonly octets: readonly number[];
  /**
   * Length of the user data in septets, header and fill bits included: TP-UDL in packed GSM-7. Otherwise
   * absent, because TP-UDL is the number of octets.
   */
  readonly septets?: number;
  /** TP-DCS: 0x00 for GSM-7, 0x08 for UCS-2; 0x10 to 0x1b with a message class (3GPP TS 23.038, 4). */
  readonly dataCoding: number;
  /** `true` if each septet fills an octet of its own, as in SMPP; otherwise absent. */
  readonly isUnpacked?: true;
}

/** A received part, as `decode` needs it. */
export interface ReceivedPart {
  /** The whole user data, header included. */
  readonly octets: readonly number[] | Uint8Array;
  /** TP-DCS. */
  readonly dataCoding: number;
  /**
   * TP-UDL in packed GSM-7: septets, header and fill bits included. Otherwise not needed.
   */
  readonly septets?: number | undefined;
  /**
   * The octets begin with a user data header (TP-UDHI; in SMPP, bit 6 of `esm_class`).
   * @default whether `header` has octets
   */
  readonly hasHeader?: boolean | undefined;
  /**
   * The user data header with its length octet, as `encode` returns it. Not needed with `hasHeader`.
   * @default none
   */
  readonly header?: readonly number[] | undefined;
  /**
   * Each septet of GSM-7 fills an octet of its own, as in SMPP.
   * @default false
   */
  readonly isUnpacked?: boolean | undefined;
}
