import { findSentence } from './find-sentence.ts';
import type { SmsCatalogue } from './sms-catalogue.ts';

const rightToLeft = /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Values of any direction, which must not move the words around them. Others are in the catalogue's language. */
const isolated = new Set(['saved', 'characters']);

/** The values that a sentence may show. */
export type SentenceValues = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes a sentence of a catalogue: in the plural form of `count`, with the digits of its language.
 *
 * @param keys - the most specific first
 */
export function formatSentence(
  keys: string | readonly string[],
  values: SentenceValues,
  catalogue: SmsCatalogue,
): string {
  const { sentence, locale } = findSentence([keys].flat(), catalogue);
  const pattern =
    typeof sentence === 'string'
      ? sentence
      : (sentence[new Intl.PluralRules(locale).select(Number(values.count))] ?? sentence.other);
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    return rightToLeft.test(locale) && isolated.has(name) ? `\u2068${value}\u2069` : value;
  });
}
