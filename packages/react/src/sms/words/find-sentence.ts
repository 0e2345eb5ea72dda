import { english } from './english.ts';
import { sentenceKeys, type SmsSentenceKey } from './sentence-keys.ts';
import type { SmsCatalogue, SmsSentence } from './sms-catalogue.ts';

/** A sentence, and the language that it is in. */
export interface FoundSentence {
  readonly sentence: SmsSentence;
  readonly locale: string;
}

/** Finds the first of the keys that a catalogue has, or that its base has, or English. */
export function findSentence(
  keys: readonly string[],
  { locale, sentences, base = english }: SmsCatalogue,
): FoundSentence {
  for (const key of keys) {
    const sentence = isList(sentences)
      ? sentences[sentenceKeys.indexOf(key as SmsSentenceKey)]
      : sentences[key as SmsSentenceKey];
    if (sentence !== undefined) return { sentence, locale };
  }
  return isList(sentences) ? { sentence: '', locale } : findSentence(keys, base);
}

function isList(
  sentences: SmsCatalogue['sentences'],
): sentences is Extract<SmsCatalogue['sentences'], readonly unknown[]> {
  return Array.isArray(sentences);
}
