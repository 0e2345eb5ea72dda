/** The kind of an address (3GPP TS 23.040, 9.1.2.5), by the value of its three bits. */
export const typesOfNumber = [
  'unknown',
  'international',
  'national',
  'network-specific',
  'subscriber',
  'alphanumeric',
  'abbreviated',
  'reserved',
] as const;

/** The kind of an address: how its value is to be read. */
export type TypeOfNumber = (typeof typesOfNumber)[number];

/** The address of a sender, a recipient or a service centre, as plain data. */
export interface Address {
  /**
   * `+` and digits for an international number, a text of at most 11 characters for an alphanumeric
   * address, and otherwise digits, `*`, `#`, `a`, `b` and `c`.
   */
  readonly value: string;
  readonly typeOfNumber: TypeOfNumber;
  /** Numbering plan: 1 is that of telephone numbers (E.164), 0 is unknown. */
  readonly numberingPlan: number;
}

/** The digits of an address by their semi-octets; 15 fills the last octet (3GPP TS 23.040, 9.1.2.3). */
export const semiOctetDigits = '0123456789*#abc';
