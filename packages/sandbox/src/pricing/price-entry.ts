/** One network's price for a segment, in millionths of the account's currency. */
export interface PriceEntry {
  readonly mcc: string;
  readonly mnc: string;
  readonly dialCode: string;
  readonly country: string;
  readonly network: string;
  readonly rate: number;
  readonly previousRate: number;
  readonly changeType: 'Same' | 'Increase' | 'Decrease';
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  /** Milliseconds since 1970; the far end of 2100 where open. */
  readonly validUntil: number;
}

/** Contract §5.2: an end in 2100 means that there is none. */
export const openEnd = Date.UTC(2100, 0, 1);
