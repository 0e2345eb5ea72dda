/** Identifiers of the information elements that a header may have. */
export const element = {
  /** Concatenation with an 8-bit reference (3GPP TS 23.040, 9.2.3.24.1). */
  concatenation8: 0x00,
  /** Concatenation with a 16-bit reference (3GPP TS 23.040, 9.2.3.24.8). */
  concatenation16: 0x08,
  /** National language single shift (3GPP TS 23.040, 9.2.3.24.15). */
  singleShift: 0x24,
  /** National language locking shift (3GPP TS 23.040, 9.2.3.24.16). */
  lockingShift: 0x25,
} as const;
