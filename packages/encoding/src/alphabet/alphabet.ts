/**
 * The GSM 7-bit default alphabet: the index of a character is its septet (3GPP TS 23.038, 6.2.1).
 * Septet 1B escapes to the extension table; the U+001B at that index marks an empty cell.
 */
export const basicAlphabet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/**
 * Characters of the extension table. Each takes two septets: the escape and its own (3GPP TS 23.038,
 * 6.2.1.1).
 */
export const extensionAlphabet = '\f^{}\\[~]|€';

/** The septets that follow the escape, in the order of {@link extensionAlphabet}. */
export const extensionSeptets = [
  0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65,
] as const;

/** The septet that announces a character of the extension table. */
export const escapeSeptet = 0x1b;

/** Marks a cell without a character, in every table. No table holds U+001B as a character. */
export const emptyCell = '\u001B';
