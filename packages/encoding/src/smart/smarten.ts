import { analyze } from '../analyze.ts';
import { replaceCharacters } from './replace-characters.ts';
import type { SmartenOptions, SmartText } from './replacement.ts';

/** All that a renderer may pass over. */
const withoutWidth = /\p{Default_Ignorable_Code_Point}/gu;

/** That of it which shapes no script, so that it can go where other scripts stay. */
const withoutEffect = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * Replaces what forces a text into UCS-2 by what does not: quotes, dashes, dots, spaces, characters
 * without width, fullwidth forms, ligatures, fractions and their like. The text is changed only where
 * it becomes GSM-7 as a whole and takes no more segments than before; emoji stay unless told
 * otherwise.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * smarten('It’s “free”…').text; // 'It\'s "free"...'
 */
export function smarten(text: string, options: SmartenOptions = {}): SmartText {
  const { accents, emoji, partial, ...rest } = options;
  const before = analyze(text, rest);
  const unchanged: SmartText = { text, replacements: [], before, after: before };
  if (before.encoding === 'GSM-7') return unchanged;
  // The mildest that makes it GSM-7 is best.
  for (const latitude of accents ? [{}, { accents }] : [{}]) {
    const replaced = replaceCharacters(text, { ...latitude, emoji, vanishing: withoutWidth });
    const after = analyze(replaced.text, rest);
    if (after.encoding === 'GSM-7' && after.segments <= before.segments) {
      return { ...replaced, before, after };
    }
  }
  if (partial) {
    const replaced = replaceCharacters(text, { accents, emoji, vanishing: withoutEffect });
    const after = analyze(replaced.text, rest);
    if (after.segments <= before.segments) return { ...replaced, before, after };
  }
  return unchanged;
}
