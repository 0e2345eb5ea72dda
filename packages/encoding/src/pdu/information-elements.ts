/** Concatenation with an 8-bit reference (3GPP TS 23.040, 9.2.3.24.1). */
export const concatenation8 = 0x00;

/** Concatenation with a 16-bit reference (9.2.3.24.8). */
export const concatenation16 = 0x08;

/** National language single shift (9.2.3.24.15). */
export const nationalSingleShift = 0x24;

/** National language locking shift (9.2.3.24.16). */
export const nationalLockingShift = 0x25;
