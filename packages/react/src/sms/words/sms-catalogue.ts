import type { sentenceKeys, SmsSentenceKey } from './sentence-keys.ts';

/** A sentence with parameters in braces, such as `{count}`; by plural form if it depends on `count`. */
export type SmsSentence =
  string | ({ readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>);

/** The sentences of a catalogue of this package: a list without its keys is a third smaller. */
export type SmsSentenceList = SentenceOfEach<typeof sentenceKeys>;

type SentenceOfEach<Keys extends readonly string[]> = {
  readonly [Index in keyof Keys]: SmsSentence;
};

/** Sentences by place and code, such as `recipients.TOO_SHORT`, or by part of the form, such as `count`. */
export type SmsSentences = Readonly<
  Partial<Record<SmsSentenceKey | (`${string}.${string}` & {}), SmsSentence>>
>;

/**
 * The words of a form in one language.
 *
 * @example
 * ```ts
 * const dutch: SmsCatalogue = {
 *   locale: 'nl',
 *   sentences: {
 *     'text.EMPTY': 'Vul een bericht in.',
 *     count: { one: '{count} segment', other: '{count} segmenten' },
 *   },
 * };
 * ```
 */
export interface SmsCatalogue {
  /** The language as a BCP 47 tag, such as `de`: for plural forms, digits and amounts. */
  readonly locale: string;
  /** A code without a sentence takes that of its group, such as `recipients.INVALID`. */
  readonly sentences: SmsSentences | SmsSentenceList;
  /**
   * The catalogue for the other sentences.
   * @default english
   */
  readonly base?: SmsCatalogue | undefined;
}

/** A catalogue of this package, which has every sentence. */
export interface CompleteSmsCatalogue extends SmsCatalogue {
  readonly sentences: SmsSentenceList;
}
