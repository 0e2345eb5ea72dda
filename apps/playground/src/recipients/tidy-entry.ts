/**
 * An entry without what an address book or a phone puts around a number: fullwidth digits become
 * plain ones (NFKC), no-break spaces become spaces, marks of direction go.
 */
export const tidyEntry = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
