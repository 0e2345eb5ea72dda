import type { Analysis } from '../segments/analysis.ts';
import { analyze } from '../segments/analyze.ts';
import { isBeyondHelp } from './beyond-help.ts';
import { checkSmartenOptions } from './check-smarten-options.ts';
import { invisible, invisibleInAnyScript } from './invisible.ts';
import { replaceCharacters } from './replace-characters.ts';
import type { SmartReason, SmartText } from './smart-text.ts';
import type { SmartenOptions } from './smarten-options.ts';
import { isMisread } from './windows-1252.ts';

/**
 * Replaces characters that force a text into UCS-2 with similar ones in GSM-7: quotes, dashes, dots,
 * spaces, invisible characters, arrows, currency signs, fullwidth forms, ligatures, fractions and more.
 * Changes the text only if the whole text becomes GSM-7 and takes fewer segments than before. Letters and
 * emoji stay unless an option allows more.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 *
 * @example
 * ```ts
 * smarten('It’s “free” – today…'.repeat(4)).after.segments; // 1 instead of 2
 * smarten('It’s “free”…').reason; // 'not-cheaper'
 * ```
 */
export function smarten(text: string, options: SmartenOptions = {}): SmartText {
  const before = analyze(text, options);
  checkSmartenOptions(options);
  const { national, partial } = options;
  if (before.encoding === 'GSM-7') return unchanged(text, before, 'already-gsm7');
  // With a national language the tables decide, and with `partial` the rest of the text counts too.
  if (!partial && !national && isBeyondHelp(text, options)) {
    return unchanged(text, before, 'cannot-be-helped');
  }
  let reason: SmartReason = 'cannot-be-helped';
  // Accents are tried last: a text keeps them if the typography alone is at fault.
  for (const accents of options.accents ? [false, true] : [false]) {
    const limits = { ...options, accents, removable: invisible, isAllOrNothing: !national };
    const replaced = replaceCharacters(text, limits);
    if (!replaced) continue;
    const after = analyze(replaced.text, options);
    if (after.encoding !== 'GSM-7') continue;
    if (isWorthIt(text, before, after, options)) return { ...replaced, before, after };
    reason = 'not-cheaper';
  }
  if (partial) {
    const replaced = replaceCharacters(text, { ...options, removable: invisibleInAnyScript });
    const after = replaced && analyze(replaced.text, options);
    if (after && isWorthIt(text, before, after, options)) {
      return { ...replaced, reason, before, after };
    }
  }
  return unchanged(text, before, reason);
}

function isWorthIt(
  text: string,
  before: Analysis,
  after: Analysis,
  { onlyIfCheaper = true }: SmartenOptions,
): boolean {
  if (!onlyIfCheaper || isMisread(text)) return after.segments <= before.segments;
  // An emptied text saves its segment, but is not a message any more.
  return after.segments < before.segments && after.units > 0;
}

function unchanged(text: string, analysis: Analysis, reason: SmartReason): SmartText {
  return { text, replacements: [], reason, before: analysis, after: analysis };
}
