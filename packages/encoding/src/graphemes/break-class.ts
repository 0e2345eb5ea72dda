// The classes of characters that the rules of UAX #29 name, as numbers for byte arrays. 0 is free for a
// character whose class is not known yet.

export const other = 1;
export const control = 2;
export const carriageReturn = 3;
export const lineFeed = 4;
export const extend = 5;
/** ZERO WIDTH NON-JOINER: Extend, but it ends an Indic conjunct. */
export const nonJoiner = 6;
/** Indic_Conjunct_Break=Linker: the viramas that join two consonants. All of them are Extend. */
export const linker = 7;
/** ZERO WIDTH JOINER. */
export const joiner = 8;
export const spacingMark = 9;
export const prepend = 10;
export const regionalIndicator = 11;
/** Extended_Pictographic: emoji, and characters reserved for emoji. */
export const pictograph = 12;
/** Indic_Conjunct_Break=Consonant. */
export const consonant = 13;
/** A leading consonant of Hangul. */
export const hangulL = 14;
/** A vowel of Hangul. */
export const hangulV = 15;
/** A trailing consonant of Hangul. */
export const hangulT = 16;
/** A syllable of Hangul without a trailing consonant. */
export const hangulLV = 17;
/** A syllable of Hangul with a trailing consonant. */
export const hangulLVT = 18;
