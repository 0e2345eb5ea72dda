import {
  carriageReturn,
  consonant,
  control,
  extend,
  hangulL,
  hangulLV,
  hangulLVT,
  hangulT,
  hangulV,
  joiner,
  lineFeed,
  linker,
  pictograph,
  prepend,
  regionalIndicator,
  spacingMark,
} from './break-class.ts';

// The state of a grapheme is the class of its last character, except where a rule needs more.

/** Before the first character of a text. */
export const startOfText = 0;
/** A pictograph and marks. */
const markedPictograph = 19;
/** A pictograph, marks and a joiner. */
const joinedPictograph = 20;
/** Two regional indicators. */
const flag = 21;
/** A consonant and marks, without a linker. */
const markedConsonant = 22;
/** A consonant and marks, a linker among them. */
const linkedConsonant = 23;

/** Set in a state whose last character begins a grapheme. */
export const beginsGrapheme = 32;

/**
 * The rules as a table, so that a text takes half the time: the next state for each state and class of the
 * next character, 32 classes in a row, or 0 until the rules are asked for it.
 */
const table: Uint8Array = /* @__PURE__ */ new Uint8Array(32 * 32);

/** The state after one more character of a class. `beginsGrapheme` may be set in both states. */
export function nextState(state: number, character: number): number {
  const before = state % beginsGrapheme;
  const place = before * 32 + character;
  const found = table[place] ?? 0;
  return found > 0 ? found : (table[place] = askRules(before, character));
}

function askRules(before: number, character: number): number {
  return joins(before, character) ? stateInside(before, character) : character + beginsGrapheme;
}

/** Whether a character belongs to the grapheme before it (UAX #29, 3.1.1). */
function joins(before: number, character: number): boolean {
  if (character === lineFeed) return before === carriageReturn; // GB3, GB5
  // GB1, GB4, GB5
  if (before === startOfText || isControl(before) || isControl(character)) return false;
  if (character >= extend && character <= spacingMark) return true; // GB9, GB9a
  if (before === prepend) return true; // GB9b
  switch (character) {
    case hangulL:
    case hangulLV:
    case hangulLVT:
      return before === hangulL; // GB6
    case hangulV:
      return before === hangulL || before === hangulV || before === hangulLV; // GB6, GB7
    case hangulT:
      return before >= hangulV && before <= hangulLVT; // GB7, GB8
    case consonant:
      return before === linkedConsonant; // GB9c
    case pictograph:
      return before === joinedPictograph; // GB11
    case regionalIndicator:
      return before === regionalIndicator; // GB12, GB13
    default:
      return false; // GB999
  }
}

/** The state after a character that belongs to the grapheme before it. */
function stateInside(before: number, character: number): number {
  if (character === regionalIndicator && before === regionalIndicator) return flag;
  // Extend, and what counts as Extend
  if (character < extend || character > joiner) return character;
  if (before === pictograph || before === markedPictograph) {
    return character === joiner ? joinedPictograph : markedPictograph;
  }
  if (character === extend || character === linker || character === joiner) {
    if (before === linkedConsonant) return linkedConsonant;
    if (before === consonant || before === markedConsonant) {
      return character === linker ? linkedConsonant : markedConsonant;
    }
  }
  return character;
}

function isControl(character: number): boolean {
  return character >= control && character <= lineFeed;
}
