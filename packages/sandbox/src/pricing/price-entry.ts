/** The price of a segment in a network. */
export interface PriceEntry {
  readonly mcc: string;
  readonly mnc: string;
  readonly dialCode: string;
  readonly country: string;
  readonly network: string;
  /** Millionths of the account currency. */
  readonly rate: number;
  /** Millionths of the account currency. */
  readonly previousRate: number;
  readonly changeType: 'Same' | 'Increase' | 'Decrease';
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  /** Milliseconds since 1970; `openEnd` if the price has no end. */
  readonly validUntil: number;
}

/** The end date of a price without an end: contract §5.2. */
export const openEnd = Date.UTC(2100, 0, 1);
