import { joinsInLibrary } from './joins-in-library.ts';

/** Extend, by the engine's own Unicode data: GB9. Skin tones belong to it since Unicode 11. */
const extend = /[\p{Grapheme_Extend}\p{Emoji_Modifier}]/u;

/** SpacingMark, less the exceptions that UAX #29, table 2 lists: GB9a. */
const spacingMark =
  /(?![\u102b-\u102c]|\u1038|[\u1062-\u1064]|[\u1067-\u106d]|\u1083|[\u1087-\u108c]|\u108f|[\u109a-\u109c]|\u1a61|[\u1a63-\u1a64]|\uaa7b|\uaa7d|[\u{11720}-\u{11721}])\p{Mc}/u;

/** Prepended characters since Unicode 10: GB9b. */
const laterPrepended =
  /[\u0890-\u0891]|\u{110cd}|[\u{11a84}-\u{11a85}]|\u{1193f}|\u{11941}|\u{11f02}/u;

/** Controls since Unicode 12, the format controls of Egyptian hieroglyphs: GB4, GB5. */
const laterControl = /[\u{13430}-\u{1343f}]/u;

/** Spacing marks of Unicode 10 that have become letters since. */
const formerMark = /[\u1cf2-\u1cf3]|[\u{11720}-\u{11721}]/u;

/** ZERO WIDTH JOINER. */
export const joiner = '\u200d';

/** Whether a character is an Extend of UAX #29, table 2. */
export function isExtend(character: string): boolean {
  return extend.test(character) && character !== joiner;
}

/**
 * Whether two neighbouring characters are of one grapheme by what they are themselves. What needs
 * more of the text (flags, joined emoji: GB11 to GB13) is the caller's.
 */
export function joins(before: string, after: string): boolean {
  if (isMark(after)) return takesMarks(before);
  if (laterPrepended.test(before)) return takesMarks(after);
  return joinsInLibrary(before, after) && !formerMark.test(after) && !laterControl.test(after);
}

function isMark(character: string): boolean {
  return character === joiner || extend.test(character) || spacingMark.test(character);
}

/** Whether a mark can join the character: it is neither a control nor a line's end. */
function takesMarks(character: string): boolean {
  if (isMark(character)) return true;
  return !laterControl.test(character) && joinsInLibrary(character, '\u0301');
}
