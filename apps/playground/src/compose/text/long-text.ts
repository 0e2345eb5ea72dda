const longText = 2_000;

/**
 * Whether a text is so long that a key has to be spared work: its box uses the system's own face,
 * which the browser sets in a tenth of the time, and what shows each character waits for a rest.
 */
export const isLong = (text: string): boolean => text.length > longText;
