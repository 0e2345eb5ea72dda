import { english } from './english.ts';
import { formatSentence } from './format-sentence.ts';
import type { SmsCatalogue } from './sms-catalogue.ts';
import type { SmsProblem } from './sms-problem.ts';

/** Codes that share the sentence of another one in catalogues without their own. */
const groups: Readonly<Record<string, string>> = {
  'recipients.MISSING_PLUS': 'NO_COUNTRY',
  'recipients.PLUS_ASSUMED': 'NO_COUNTRY',
  'recipients.TWO_READINGS': 'NO_COUNTRY',
  'recipients.NO_DIGITS': 'BAD_CHARACTER',
  'recipients.EXTENSION': 'SEVERAL_NUMBERS',
  'recipients.DIGITS_LEFT_OUT': 'SEVERAL_NUMBERS',
};

/**
 * Writes a problem as a sentence for the person who fills in the form. It contains no phone number and no
 * part of the text except single characters.
 *
 * @param catalogue - the language; a catalogue of your own may have some of the sentences
 * @default english
 * @example
 * ```ts
 * formatProblem({ place: 'senderId', code: 'EMPTY', params: {} }); // 'Enter a sender name.'
 * formatProblem(problem, de); // with `de` of '@23telecom/react/catalogues/de'
 * ```
 */
export function formatProblem(problem: SmsProblem, catalogue: SmsCatalogue = english): string {
  const { place, code, params } = problem;
  const own = `${place}.${code}`;
  const group = `${place}.${groups[own] ?? (place === 'send' ? 'REFUSED' : 'INVALID')}`;
  const sentence = formatSentence([own, group], { ...params }, catalogue);
  if (place !== 'recipients' || params.position === undefined) return sentence;
  const { position } = params;
  return formatSentence('recipients.AT', { position, problem: sentence }, catalogue);
}
