import { isExtend, joiner, joins } from './joins.ts';
import { standsAlone } from './stands-alone.ts';

/**
 * What a joiner may join. Unicode 17 takes the property from symbols that never became emoji; a
 * sequence of them stays whole if either version keeps it whole, on any engine.
 */
const pictograph =
  /[\p{Extended_Pictographic}\u2388\u2605\u2607-\u2612\u2616-\u2685\u2690-\u2705\u270e-\u2711\u2765-\u2767\u{1f000}-\u{1f0ff}\u{1f10d}-\u{1f10f}\u{1f12f}\u{1f16c}-\u{1f16f}\u{1f1ad}\u{1f260}-\u{1f265}\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f53d}\u{1f546}-\u{1f5ff}\u{1f680}-\u{1f6ff}\u{1f774}-\u{1f77f}\u{1f7d5}-\u{1f7ff}\u{1f8b0}-\u{1f8ff}\u{1fa00}-\u{1faff}]/u;

const regionalIndicator = /\p{Regional_Indicator}/u;

/** What a grapheme so far lets follow beyond what its last character does. */
type Context = 'none' | 'pictograph' | 'joined pictograph' | 'half a flag';

/**
 * Finds where the grapheme that begins at `start` ends, as UAX #29 has it but for Indic conjuncts
 * (GB9c). Stops at `limit` or just behind it, so that a grapheme of any length costs no more than
 * the caller can use. All three are UTF-16 indices.
 */
export function graphemeEnd(text: string, start: number, limit = text.length): number {
  if (standsAlone(text.charCodeAt(start)) && standsAlone(text.charCodeAt(start + 1))) {
    return start + 1;
  }
  let before = characterAt(text, start);
  let context = contextAfter('none', before);
  let index = start + before.length;
  while (index < limit) {
    const after = characterAt(text, index);
    if (!joinsInContext(context, before, after)) break;
    context = contextAfter(context, after);
    index += after.length;
    before = after;
  }
  return index;
}

function joinsInContext(context: Context, before: string, after: string): boolean {
  if (pictograph.test(after)) {
    if (before === joiner) return context === 'joined pictograph'; // GB11
    if (pictograph.test(before)) return false; // GB999, without asking the library
  }
  if (regionalIndicator.test(before) && regionalIndicator.test(after)) {
    return context === 'half a flag'; // GB12, GB13
  }
  return joins(before, after);
}

function contextAfter(context: Context, character: string): Context {
  if (pictograph.test(character)) return 'pictograph';
  if (regionalIndicator.test(character)) return context === 'half a flag' ? 'none' : 'half a flag';
  if (context !== 'pictograph') return 'none';
  if (character === joiner) return 'joined pictograph';
  return isExtend(character) ? 'pictograph' : 'none';
}

function characterAt(text: string, index: number): string {
  // Nothing follows the last unit, though V8 14.7, once it has optimised, reads on behind a slice.
  if (index + 1 >= text.length) return text.charAt(index);
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}
