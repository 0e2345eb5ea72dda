/**
 * The most recipients that one send request accepts (contract §1.1).
 *
 * @example
 * ```ts
 * const batch = recipients.slice(0, maxRecipients);
 * ```
 */
export const maxRecipients = 100;

/**
 * The most segments that a message can have: its header counts them in one octet (3GPP TS 23.040,
 * 9.2.3.24.1).
 *
 * @example
 * ```ts
 * const isTooLong = countSegments(text) > maxSegments;
 * ```
 */
export const maxSegments = 255;
